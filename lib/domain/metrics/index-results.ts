import { describeWeighted } from '../statistics/distribution'
import type { Frame } from './frame'
import { cellIn, type GroupedCells } from './grouped-cells'
import type { IndexResult } from './result'
import { resultCell } from './result-cell'

/** The velocity index and its four factors; null where one of them cannot be said. */
export function indexResults(rows: readonly GroupedCells[], frame: Frame): IndexResult[] {
  return rows.map(row => {
    const { counts } = cellIn(row, 'closed')
    const won = counts.numerator ?? 0
    const closed = won + (counts.missed ?? 0)
    const opportunities = cellIn(row, 'created').counts.opportunities ?? 0
    const minor = describeWeighted(cellIn(row, 'size').values.included ?? []).median
    const medianAmount = minor === null ? null : minor / 10 ** frame.minorDigits
    const medianDays = describeWeighted(cellIn(row, 'cycle').values.included ?? []).median
    const closeRate = closed > 0 ? won / closed : null
    const value =
      closeRate === null || medianAmount === null || !medianDays
        ? null
        : (opportunities * closeRate * medianAmount) / medianDays
    const base = resultCell(row.group, opportunities, [cellIn(row, 'created'), cellIn(row, 'size')], frame)
    return {
      ...base,
      reason: value === null ? (opportunities + closed === 0 ? 'no_rows' : 'missing_part') : null,
      value,
      opportunities,
      closeRate,
      medianAmount,
      medianDays,
    }
  })
}
