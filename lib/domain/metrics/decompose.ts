import type { Dimension } from './ids'
import type { Decomposition, SegmentChange } from './result'

export type SegmentCounts = { value: string; numerator: number; denominator: number }

/**
 * Splits the change of an overall rate into mix (segments changed their share) and rate (segments changed
 * themselves), each weighted by the mean of before and after, so that both add up to the change exactly. A segment
 * that is empty on one side has no rate there: all of its change is mix.
 */
export function decompose(
  by: Dimension,
  before: readonly SegmentCounts[],
  after: readonly SegmentCounts[],
): Decomposition | null {
  const all = { before: totalOf(before), after: totalOf(after) }
  if (all.before.denominator === 0 || all.after.denominator === 0) return null
  const values = [...new Set([...before, ...after].map(segment => segment.value))].sort()
  const segments = values.map(value => {
    const find = (list: readonly SegmentCounts[]) =>
      list.find(segment => segment.value === value) ?? { value, numerator: 0, denominator: 0 }
    return segmentChange(
      value,
      { counts: find(before), of: all.before },
      { counts: find(after), of: all.after },
    )
  })
  return {
    by,
    before: all.before.numerator / all.before.denominator,
    after: all.after.numerator / all.after.denominator,
    mix: segments.reduce((sum, segment) => sum + segment.mix, 0),
    rate: segments.reduce((sum, segment) => sum + segment.rate, 0),
    segments,
  }
}

type Side = { counts: SegmentCounts; of: { denominator: number } }

function segmentChange(value: string, before: Side, after: Side): SegmentChange {
  const shareBefore = before.counts.denominator / before.of.denominator
  const shareAfter = after.counts.denominator / after.of.denominator
  const rateBefore = rateOf(before.counts)
  const rateAfter = rateOf(after.counts)
  const known = rateBefore !== null && rateAfter !== null
  const level = known ? (rateBefore + rateAfter) / 2 : (rateBefore ?? rateAfter ?? 0)
  return {
    value,
    shareBefore,
    shareAfter,
    rateBefore,
    rateAfter,
    mix: (shareAfter - shareBefore) * level,
    rate: known ? ((rateAfter - rateBefore) * (shareBefore + shareAfter)) / 2 : 0,
  }
}

const rateOf = ({ numerator, denominator }: SegmentCounts) =>
  denominator > 0 ? numerator / denominator : null

function totalOf(segments: readonly SegmentCounts[]): { numerator: number; denominator: number } {
  const total = { numerator: 0, denominator: 0 }
  for (const { numerator, denominator } of segments) {
    total.numerator += numerator
    total.denominator += denominator
  }
  return total
}
