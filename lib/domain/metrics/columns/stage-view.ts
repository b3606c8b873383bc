import type { Stage } from '../stage'
import { columnsOf, type StageColumns } from '../stage-columns'
import type { ColumnTable } from './column-table'
import type { Codes } from './word-column'

/** Which codes of a column allow a row to have a stage at all. */
export type Guard = { codes: Codes; allowed: Uint8Array }

/** A stage of the rows of a table, ready to be looked at many times. */
export type StageView = {
  at: Float64Array
  /** Which moments of a row are dates without time, and which were inferred. */
  dates: Uint16Array
  inferred: Uint16Array | null
  bit: number
  days: Float64Array | null
  /** A row has the stage only if its code is one of those allowed. */
  guard: Guard | null
  untold: StageColumns['untold']
}

/** Where a table keeps a stage, or the due time. */
export function stageView(table: ColumnTable, stage: Stage | 'due'): StageView {
  const dates = table.smalls('date_only') ?? new Uint16Array(table.size)
  const inferred = table.smalls('inferred')
  if (stage === 'due') {
    const at = table.numbers('due_at')
    return { at, dates, inferred, bit: 0, days: null, guard: null, untold: 'never' }
  }
  const { at, bit, days, guard, untold } = columnsOf(table.subject, stage)
  const column = guard && table.words(guard.column)
  return {
    at: table.numbers(at),
    dates,
    inferred,
    bit,
    days: days === null ? null : table.numbers(days),
    guard: column && {
      codes: column.codes,
      allowed: guard.values.length > 0 ? column.among(guard.values) : anyWord(column.words.length),
    },
    untold,
  }
}

const anyWord = (length: number): Uint8Array => new Uint8Array(length).fill(1, 1)

/** Whether a row can have the stage at all. */
export const isGuarded = ({ guard }: StageView, row: number): boolean =>
  guard === null || guard.allowed[guard.codes[row] ?? 0] === 1

/** When a row reached the stage; NaN where it did not, or nobody dates it. */
export const momentOf = (view: StageView, row: number): number =>
  isGuarded(view, row) ? (view.at[row] ?? Number.NaN) : Number.NaN

/** Whether the moment of a row is a date without time. */
export const isDate = ({ dates, bit }: StageView, row: number): boolean => ((dates[row] ?? 0) & bit) !== 0
