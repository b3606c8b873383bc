import { formatCount } from '@/lib/domain/format/format-count'
import { formatDifference } from '@/lib/domain/format/format-difference'
import { formatShare } from '@/lib/domain/format/format-share'

/** A rate now and before; `interval` is that of the difference. */
export type RateMove = {
  label: string
  before: number | null
  after: number | null
  interval: [number, number] | null
  isSmall: boolean
}

export type VerdictFacts = {
  volume: { before: number | null; after: number | null }
  /** Of matured cohorts. */
  conversion: RateMove
  pipeline: 'diverging' | 'together' | 'unclear' | 'cannot_say'
  /** Other rates that may have moved, the most telling first. */
  others: readonly RateMove[]
}

export type Verdict = { headline: string; findings: string[] }

type Direction = 'up' | 'down' | 'steady' | 'unknown'

/**
 * The overview in words. It speaks of a move only when chance alone would rarely make one as large: for rates
 * when the interval of the difference leaves out zero, for counts when the difference exceeds 1.96 √(a + b).
 */
export function verdictOf(facts: VerdictFacts): Verdict {
  const findings = facts.others.flatMap(move => {
    const direction = directionOf(move)
    return direction === 'up' || direction === 'down' ? [`${movedSentence(move, direction)}.`] : []
  })
  return { headline: headlineOf(facts), findings }
}

function headlineOf({ volume, conversion, pipeline }: VerdictFacts): string {
  const { before, after } = volume
  if (after === null || after === 0) return 'No leads were handed over in this period.'
  const moved = volumeDirection(before, after)
  const rate = directionOf(conversion)
  const change = before === null ? null : formatDifference(before, after, 'count')?.replace(/^[+−]/, '')
  if (moved === 'unknown' || !change) return standing(after, conversion)
  if (moved === 'up') return rising(change, conversion, rate, pipeline)
  if (moved === 'down') return falling(change, conversion, rate)
  if (rate === 'up' || rate === 'down') return `${movedSentence(conversion, rate)}, on steady MQL volume.`
  if (pipeline === 'diverging')
    return 'MQL volume looks steady, but week by week it climbs while pipeline from matured cohorts does not.'
  return rate === 'steady'
    ? `Steady: neither MQL volume nor ${conversion.label} has clearly moved.`
    : 'MQL volume is steady; what becomes of it cannot be said yet.'
}

function rising(
  change: string,
  conversion: RateMove,
  rate: Direction,
  pipeline: VerdictFacts['pipeline'],
): string {
  const up = `MQL volume is up ${change}`
  if (rate === 'down') return `${up}, but fewer of them convert: ${fromTo(conversion)}.`
  if (pipeline === 'diverging')
    return `${up} while pipeline from matured cohorts is flat: the extra leads are not converting.`
  if (rate === 'up') return `${up}, and more of them convert: ${fromTo(conversion)}.`
  if (pipeline === 'together') return `${up}, and pipeline from matured cohorts rises with it.`
  return rate === 'steady'
    ? `${up}; ${conversion.label} has not clearly moved.`
    : `${up}; whether the extra leads convert cannot be said yet.`
}

function falling(change: string, conversion: RateMove, rate: Direction): string {
  const down = `MQL volume is down ${change}`
  if (rate === 'up') return `${down}, but more of them convert: ${fromTo(conversion)}.`
  if (rate === 'down') return `${down}, and fewer of them convert: ${fromTo(conversion)}.`
  return rate === 'steady'
    ? `${down}; ${conversion.label} has not clearly moved.`
    : `${down}; what becomes of them cannot be said yet.`
}

function standing(count: number, conversion: RateMove): string {
  const leads = `${formatCount(count)} MQLs were handed over`
  if (conversion.after === null) return `${leads}; none is old enough to be judged yet.`
  return `${leads}; ${conversion.label} stands at ${formatShare(conversion.after)}.`
}

function volumeDirection(before: number | null, after: number): Direction {
  if (before === null || before === 0) return 'unknown'
  const difference = after - before
  if (Math.abs(difference) <= 1.96 * Math.sqrt(after + before)) return 'steady'
  return difference > 0 ? 'up' : 'down'
}

function directionOf({ before, after, interval, isSmall }: RateMove): Direction {
  if (before === null || after === null || interval === null || isSmall) return 'unknown'
  if (interval[0] > 0) return 'up'
  return interval[1] < 0 ? 'down' : 'steady'
}

function movedSentence(move: RateMove, direction: 'up' | 'down'): string {
  return `${move.label} ${direction === 'up' ? 'rose' : 'fell'} from ${formatShare(move.before ?? 0)} to ${formatShare(move.after ?? 0)}`
}

function fromTo({ label, before, after }: RateMove): string {
  return `${label} went from ${formatShare(before ?? 0)} to ${formatShare(after ?? 0)}`
}
