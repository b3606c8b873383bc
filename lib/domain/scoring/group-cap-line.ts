import type { GroupCapLine, ScoreLine } from './score'
import { sumOf } from './sum-of'

/** The line that takes a group back to its cap; none below it. */
export function groupCapLine(
  group: GroupCapLine['group'],
  cap: number | null,
  lines: readonly ScoreLine[],
): GroupCapLine[] {
  const sum = sumOf(lines)
  return cap === null || sum <= cap ? [] : [{ kind: 'group_cap', group, cap, points: cap - sum }]
}
