import type { SourceRow } from './detection'
import type { Plan, RowOutcome } from './plan'

/** One row, one outcome. */
export function mapRow(plan: Plan, row: SourceRow): RowOutcome {
  return row.problem === undefined ? plan.map(row.cells) : { failed: { column: null, message: row.problem } }
}
