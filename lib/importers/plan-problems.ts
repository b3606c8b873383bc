import type { DateOrder } from '@/lib/contracts/import'
import type { Assignment } from './assign-columns'
import type { DetectedFile } from './detection'
import type { PlanProblem } from './plan'
import type { Shape } from './shape'
import { needsDateOrder } from './values/date-order'

/** What stands between a file and its import, and what a person should know of the way it is read. */
export function planProblems(
  shape: Shape,
  detection: DetectedFile,
  assignment: Assignment,
  dateOrder: DateOrder | null,
): PlanProblem[] {
  if (shape.wrongObject) return [error('wrong_object', shape.wrongObject)]
  const has = (field: string) => assignment.fields.has(field)
  const missing = shape.required
    .filter(({ anyOf }) => !anyOf.some(has))
    .map(({ missing }) => error('missing_field', missing))
  const assumed = (shape.assumptions?.(has) ?? []).map(message => warning('assumption', message))
  return [
    ...assignment.problems,
    ...missing,
    ...dateProblems(shape, detection, assignment, dateOrder),
    ...assumed,
  ]
}

function dateProblems(
  shape: Shape,
  detection: DetectedFile,
  { fields }: Assignment,
  dateOrder: DateOrder | null,
): PlanProblem[] {
  if (detection.dateOrder !== 'ambiguous') return []
  const places = [...fields.values()].flat()
  const example = detection.sampleRows
    .flatMap(row => places.map(place => row.cells[place] ?? ''))
    .find(needsDateOrder)
  if (example === undefined) return []
  if (dateOrder === null) {
    return [
      error(
        'date_order',
        `Dates such as ${example} can be read two ways. Say whether the month or the day comes first.`,
      ),
    ]
  }
  const assumed = shape.dateOrder === dateOrder ? 'as this source writes them' : 'as you chose'
  return [
    warning(
      'date_order',
      `Dates such as ${example} are read with the ${dateOrder === 'mdy' ? 'month' : 'day'} first, ${assumed}.`,
    ),
  ]
}

const error = (code: PlanProblem['code'], message: string): PlanProblem => ({
  severity: 'error',
  code,
  column: null,
  message,
})
const warning = (code: PlanProblem['code'], message: string): PlanProblem => ({
  severity: 'warning',
  code,
  column: null,
  message,
})
