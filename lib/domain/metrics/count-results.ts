import type { Frame } from './frame'
import { cellIn, type GroupedCells } from './grouped-cells'
import type { Plan } from './plan'
import type { CountResult } from './result'
import { countPart, resultCell } from './result-cell'

/** Handoffs, the leads behind them, and how many are second and later episodes. */
export function countResults(
  rows: readonly GroupedCells[],
  plans: Readonly<Record<string, Plan>>,
  frame: Frame,
): CountResult[] {
  return rows.map(row => {
    const cell = cellIn(row, 'main')
    const n = plans.main ? countPart(plans.main, 'n', cell) : 0
    const base = resultCell(row.group, n, [cell], frame)
    return { ...base, reason: null, uniqueLeads: n - cell.repeated, repeats: cell.counts.repeat ?? 0 }
  })
}
