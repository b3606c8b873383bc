import type { CanonicalRecord } from '@/lib/domain/record/record'
import type { Cells } from './cells'
import type { RowOutcome } from './plan'

/** Records of a row, unless one of its cells could not be read. */
export function delivered(cells: Cells, records: CanonicalRecord[]): RowOutcome {
  return cells.failure ? { failed: cells.failure } : { records }
}

/** The row stays out on purpose; a cell that could not be read still counts as failed. */
export function skipped(cells: Cells, reason: string): RowOutcome {
  return cells.failure ? { failed: cells.failure } : { skipped: reason }
}

/** A row that names nothing cannot be told from another one. */
export function nameless(cells: Cells, field: string, what: string): RowOutcome {
  cells.refuse(field, `This row has no ${what}.`)
  return { failed: cells.failure ?? { column: null, message: `This row has no ${what}.` } }
}
