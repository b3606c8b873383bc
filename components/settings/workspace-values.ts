import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { updateWorkspaceInput, type WorkspaceView } from '@/lib/contracts/workspace'
import { ROUTES } from '@/lib/domain/handoff/fact'

const written = updateWorkspaceInput.shape

const typed = (rule: z.ZodNumber) =>
  z
    .string()
    .transform(text => (text.trim() === '' ? Number.NaN : Number(text)))
    .pipe(rule)

/** What the form holds: numbers as they are typed, routes as a list in order. */
const fields = z
  .object({
    revision: z.number(),
    name: z.string(),
    currency: z.string(),
    time_zone: z.string(),
    fiscal_year_start_month: z.string().transform(Number),
    first_touch: z.array(
      z.object({
        route: z.string().trim().min(1, 'name the route'),
        hours: typed(z.number('a number of hours').positive('more than 0').max(8_760, 'at most a year')),
      }),
    ),
    disposition_days: typed(z.number('a number of days').positive('more than 0').max(365, 'at most a year')),
    minimum_n: typed(
      z.number('a whole number').int('a whole number').min(5, 'at least 5').max(1_000, 'at most 1,000'),
    ),
  })
  .superRefine((values, context) => {
    const routes = values.first_touch.map(each => each.route)
    routes.forEach((route, at) => {
      if (routes.indexOf(route) < at) {
        context.addIssue({ code: 'custom', path: ['first_touch', at, 'route'], message: 'is there twice' })
      }
    })
    for (const key of ['name', 'currency', 'time_zone'] as const) {
      const problem = written[key].safeParse(values[key]).error?.issues[0]
      if (problem) context.addIssue({ code: 'custom', path: [key], message: problem.message })
    }
  })
  .transform(({ revision: _, first_touch, ...values }) => ({
    ...values,
    first_touch: Object.fromEntries(first_touch.map(({ route, hours }) => [route, { hours }])),
  }))

export type WorkspaceFields = z.input<typeof fields>
export type WorkspaceValues = z.output<typeof fields>

export const resolveWorkspace = zodResolver(fields)

export function formOf(workspace: WorkspaceView): WorkspaceFields {
  return {
    revision: workspace.revision,
    name: workspace.name,
    currency: workspace.currency,
    time_zone: workspace.time_zone,
    fiscal_year_start_month: String(workspace.fiscal_year_start_month),
    first_touch: routesInOrder(workspace.first_touch).map(([route, { hours }]) => ({
      route,
      hours: String(hours),
    })),
    disposition_days: String(workspace.disposition_days),
    minimum_n: String(workspace.minimum_n),
  }
}

/** Our own routes first, in the order a lead is likeliest to come; then those of the sources by name. */
function routesInOrder(terms: WorkspaceView['first_touch']) {
  const rank = (route: string) => {
    const place: number = (ROUTES as readonly string[]).indexOf(route)
    return place === -1 ? ROUTES.length : place
  }
  return Object.entries(terms).sort(([a], [b]) => rank(a) - rank(b) || a.localeCompare(b, 'en'))
}
