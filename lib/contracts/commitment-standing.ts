import { groupOf } from '@/lib/domain/agreement/loose'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatValue } from '@/lib/domain/format/format-value'
import { ofShape, totalOf } from './answer-shape'
import { LOOK_BACK_DAYS } from './commitment-query'
import type { MetricAnswer } from './metric'

/** `unclear`: the interval holds the promise, so the evidence says neither kept nor broken. */
export type Verdict = 'kept' | 'broken' | 'unclear' | 'unknown'

export type Standing = {
  text: string | null
  basis: string | null
  interval: string | null
  verdict: Verdict
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  kept: 'Kept',
  broken: 'Not kept',
  unclear: 'Too close to say',
  unknown: 'Cannot be said yet',
}

const NOTHING: Standing = { text: null, basis: null, interval: null, verdict: 'unknown' }

/** How a commitment stands against its answer; judged only where the interval lies on one side of the promise. */
export function commitmentStanding(commitment: unknown, answer: MetricAnswer | null): Standing {
  if (!answer) return NOTHING
  const { figure } = groupOf(commitment)
  const rate = totalOf(ofShape(answer, 'rate'))
  if (rate) {
    if (rate.value === null) return NOTHING
    return {
      text: formatValue(rate.value, answer.unit, answer.currency),
      basis:
        rate.denominator === null
          ? null
          : `${formatCount(rate.numerator ?? 0)} of ${formatCount(rate.denominator)}${rate.deemed ? `, ${formatCount(rate.deemed)} deemed accepted` : ''}`,
      interval: rate.interval && formatInterval(rate.interval, 'share', null),
      verdict: judge(commitment, rate.value, rate.low_n ? null : rate.interval),
    }
  }
  const count = totalOf(ofShape(answer, 'count'))
  if (count?.n != null) {
    const weeks = LOOK_BACK_DAYS / 7
    const perWeek = figure === 'n_per_week' ? count.n / weeks : count.n
    // A count varies by about its own root.
    const margin = (1.96 * Math.sqrt(count.n)) / (figure === 'n_per_week' ? weeks : 1)
    const range: [number, number] = [Math.max(0, perWeek - margin), perWeek + margin]
    return {
      text: figure === 'n_per_week' ? `${perWeek.toFixed(1)} a week` : formatCount(count.n),
      basis: `${formatCount(count.n)} in ${LOOK_BACK_DAYS} days`,
      interval: `${range[0].toFixed(1)} to ${range[1].toFixed(1)}`,
      verdict: judge(commitment, perWeek, range),
    }
  }
  const distribution = totalOf(ofShape(answer, 'distribution'))
  const picked = distribution && pick(distribution, figure)
  if (picked == null) return NOTHING
  return {
    text: formatValue(picked, answer.unit, answer.currency),
    basis: distribution?.n == null ? null : `n ${formatCount(distribution.n)}`,
    interval: null,
    verdict: judge(commitment, picked, [picked, picked]),
  }
}

type Figures = { median: number | null; p90: number | null; mean: number | null; sum: number | null }

function pick(row: Figures, figure: unknown): number | null {
  if (figure === 'p90') return row.p90
  if (figure === 'mean') return row.mean
  return figure === 'sum' ? row.sum : row.median
}

function judge(commitment: unknown, value: number, interval: readonly [number, number] | null): Verdict {
  const { at_least: least, at_most: most } = groupOf(commitment)
  const [low, high] = interval ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const sides: Verdict[] = []
  if (typeof least === 'number') sides.push(low >= least ? 'kept' : high < least ? 'broken' : 'unclear')
  if (typeof most === 'number') sides.push(high <= most ? 'kept' : low > most ? 'broken' : 'unclear')
  if (sides.length === 0 || !Number.isFinite(value)) return 'unknown'
  return sides.includes('broken') ? 'broken' : sides.includes('unclear') ? 'unclear' : 'kept'
}
