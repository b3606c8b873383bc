import type { Frame } from './frame'
import type { Plan } from './plan'
import type { Group, ResultCell } from './result'
import type { Cell } from './tally'

/** How many rows of a cell a part of the plan holds. */
export function countPart(plan: Plan, part: string, { counts }: Cell): number {
  return (plan.parts[part] ?? []).reduce((sum, name) => sum + (counts[name] ?? 0), 0)
}

/** Rows that were left out, by reason, the most frequent first; several cells of one row are added up. */
export function excludedOf(...cells: readonly Cell[]): Record<string, number> {
  const excluded: Record<string, number> = {}
  for (const { counts } of cells) {
    for (const [name, count] of Object.entries(counts)) {
      const reason = name.match(/^excluded:(.*)$/)?.[1]
      if (reason !== undefined && count > 0) excluded[reason] = (excluded[reason] ?? 0) + count
    }
  }
  return Object.fromEntries(Object.entries(excluded).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}

/** What every row of an answer has. */
export function resultCell(
  group: Group,
  n: number,
  cells: readonly Cell[],
  frame: Frame,
): ResultCell & { n: number } {
  return {
    group,
    lowN: n < frame.minimumN,
    reason: n === 0 ? 'no_rows' : null,
    excluded: excludedOf(...cells),
    n,
  }
}
