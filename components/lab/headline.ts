import type { ReplayFiguresView } from '@/lib/contracts/replay'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'

/** What the draft would have done, in one sentence. */
export function labHeadline(draft: ReplayFiguresView, inForce: ReplayFiguresView | null): string {
  if (inForce === null) return `${formatCount(draft.mqls)} leads would have become MQLs`
  const change = draft.mqls - inForce.mqls
  const missed = draft.missed_wins - inForce.missed_wins
  if (change === 0 && missed === 0) return 'The draft brings the same MQLs as what is in force'
  const volume =
    change === 0 ? 'As many MQLs' : `${formatCount(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} MQLs`
  if (missed === 0) return `${volume}, and no real win more or less`
  const wins = `${formatCount(Math.abs(missed))} real ${Math.abs(missed) === 1 ? 'win' : 'wins'}`
  return `${volume}, and ${wins} ${missed > 0 ? 'missed that came to sales before' : 'caught that were missed before'}`
}

/** How much of the answer is known, and between which bounds the rest leaves it. */
export function coverageWords({ mqls, unknown, pending, coverage, sql_bounds }: ReplayFiguresView): string {
  if (mqls === 0) return 'Nobody would have become an MQL.'
  const known = `Of the ${formatCount(mqls)} leads that would have become MQLs, ${formatCount(coverage.numerator)} (${formatShare(coverage.value ?? 0, 0)}) were really handed over, ${formatCount(pending)} of them not answered yet.`
  if (unknown === 0 || sql_bounds === null) return known
  return `${known} The other ${formatCount(unknown)} were not, so nobody knows what would have become of them; they are not counted as lost. Had none of them become an SQL, the rate over all would be ${formatShare(sql_bounds[0], 0)}; had all of them, ${formatShare(sql_bounds[1], 0)}.`
}
