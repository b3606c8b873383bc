import type { Frame } from '../frame'
import type { Measured } from '../plan'
import type { Stage } from '../stage'
import type { ColumnTable } from './column-table'
import { daysFrom } from './days-reader'
import { stageView } from './stage-view'

const DAY_MS = 86_400_000

/** Writes what each of some rows contributes; NaN for nothing. */
export type RowValues = (rows: Int32Array, length: number, values: Float64Array) => void

/** What rows of a class contribute: days between two stages or up to the as-of cut, or their amount. */
export function rowValues(table: ColumnTable, measured: Measured, frame: Frame): RowValues {
  if (measured === 'amount') return amounts(table)
  const { from, to } = measured
  return to === 'as_of' ? ages(table, from, frame) : days(table, from, to, frame)
}

function amounts(table: ColumnTable): RowValues {
  const minor = table.numbers('amount_minor')
  return (rows, length, values) => {
    for (let i = 0; i < length; i++) {
      const amount = minor[rows[i] ?? 0] ?? Number.NaN
      values[i] = Number.isNaN(amount) ? 0 : amount
    }
  }
}

/** Age of a stage at the as-of cut: fractional days, whole ones for a date. Whoever asks knows that it was reached. */
function ages(table: ColumnTable, stage: Stage, { asOf }: Frame): RowValues {
  const { at, dates, bit } = stageView(table, stage)
  return (rows, length, values) => {
    for (let i = 0; i < length; i++) {
      const row = rows[i] ?? 0
      const cut = ((dates[row] ?? 0) & bit) === 0 ? asOf.ms : asOf.dayMs
      values[i] = (cut - (at[row] ?? Number.NaN)) / DAY_MS
    }
  }
}

function days(table: ColumnTable, from: Stage, to: Stage, frame: Frame): RowValues {
  const read = daysFrom(table, from, to, frame)
  return (rows, length, values) => {
    for (let i = 0; i < length; i++) values[i] = read(rows[i] ?? 0)
  }
}
