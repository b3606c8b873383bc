import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { updateWorkspaceInput, type WorkspaceView } from '@/lib/contracts/workspace'

const written = updateWorkspaceInput.shape

const typed = (rule: z.ZodNumber) =>
  z
    .string()
    .transform(text => (text.trim() === '' ? Number.NaN : Number(text)))
    .pipe(rule)

/** What the form holds: numbers as they are typed. */
const fields = z
  .object({
    revision: z.number(),
    name: z.string(),
    currency: z.string(),
    time_zone: z.string(),
    fiscal_year_start_month: z.string().transform(Number),
    minimum_n: typed(
      z.number('a whole number').int('a whole number').min(5, 'at least 5').max(1_000, 'at most 1,000'),
    ),
  })
  .superRefine((values, context) => {
    for (const key of ['name', 'currency', 'time_zone'] as const) {
      const problem = written[key].safeParse(values[key]).error?.issues[0]
      if (problem) context.addIssue({ code: 'custom', path: [key], message: problem.message })
    }
  })
  .transform(({ revision: _, ...values }) => values)

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
    minimum_n: String(workspace.minimum_n),
  }
}
