import { daysBetween } from '../../handoff/moment'
import type { Frame } from '../frame'
import type { Stage } from '../stage'
import type { ColumnTable } from './column-table'
import { isDate, isGuarded, momentOf, stageView } from './stage-view'

const DAY_MS = 86_400_000

/** Reads a number of days off a row; NaN where there is none. */
export type DaysReader = (row: number) => number

/** Days between two stages; none where one is missing or the order cannot be. */
export function daysFrom(
  table: ColumnTable,
  from: Stage,
  to: Stage,
  { workspaceZone }: Pick<Frame, 'workspaceZone'>,
): DaysReader {
  const start = stageView(table, from)
  const end = stageView(table, to)
  const { days } = end
  if (days !== null && (from === 'mql' || from === 'created')) {
    return row => {
      const begin = start.at[row] ?? Number.NaN
      return !Number.isNaN(begin) && isGuarded(end, row) ? (days[row] ?? Number.NaN) : Number.NaN
    }
  }
  return row => {
    const a = momentOf(start, row)
    const b = momentOf(end, row)
    if (isDate(start, row) || isDate(end, row)) {
      if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN
      const [dateA, dateB] = [isDate(start, row), isDate(end, row)]
      return daysBetween({ ms: a, dateOnly: dateA }, { ms: b, dateOnly: dateB }, workspaceZone) ?? Number.NaN
    }
    const between = (b - a) / DAY_MS
    return between >= 0 ? between : Number.NaN
  }
}
