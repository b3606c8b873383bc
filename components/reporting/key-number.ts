import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { formatDifference, formatPointInterval } from '@/lib/domain/format/format-difference'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import { formatValue } from '@/lib/domain/format/format-value'
import { declarationOf } from '@/lib/domain/metrics/registry'
import { reasonWords } from './reason-words'

/** `chance`: the interval holds zero. `unjudged`: there is no interval, the move is told and not judged. */
export type ChangeTone = 'good' | 'bad' | 'clear' | 'chance' | 'unjudged'

export type Change = { text: string; tone: ChangeTone; note: string | null; before: string }

/** One line of the overview, ready to be printed. */
export type KeyNumber = {
  label: string
  /** Null when it cannot be said; `missing` then says why. */
  value: string | null
  missing: string | null
  /** Of how many: "59 of 400". */
  basis: string | null
  interval: string | null
  /** Whose number it is, where that is not simply the period's. */
  cohort: string | null
  change: Change | null
  isSmall: boolean
}

type Measured = { after: number | null; before: number | null; interval: [number, number] | null }

/** Reads one metric's answer into its line, whatever its shape. */
export function keyNumberOf(answer: MetricAnswer): KeyNumber {
  const row = totalOf<MetricAnswer['results'][number]>(answer)
  const after = headlineValue(answer, false)
  return {
    label: answer.label,
    value: after === null ? null : formatValue(after, answer.unit, answer.currency),
    missing: after === null ? reasonWords(row?.reason ?? null) : null,
    basis: basisOf(answer),
    interval: intervalOf(answer),
    cohort: cohortOf(answer),
    change: changeOf(answer, {
      after,
      before: headlineValue(answer, true),
      interval: differenceInterval(answer),
    }),
    isSmall: row?.low_n ?? false,
  }
}

/** The one value a line shows: a rate, a median, a sum, a count. */
export function headlineValue(answer: MetricAnswer, isBefore: boolean): number | null {
  const pick = <Row extends { group: unknown }>(source: {
    results: Row[]
    comparison: { results: Row[] } | null
  }) => totalOf<Row>(isBefore ? source.comparison : source)
  const distribution = ofShape(answer, 'distribution')
  if (distribution) {
    const row = pick(distribution)
    return (answer.metric === 'deal_size' ? row?.median : row?.sum) ?? null
  }
  const curve = ofShape(answer, 'curve')
  if (curve) return pick(curve)?.median ?? null
  const count = ofShape(answer, 'count')
  if (count) return pick(count)?.n ?? null
  const rate = ofShape(answer, 'rate')
  return (rate && pick(rate)?.value) ?? null
}

function basisOf(answer: MetricAnswer): string | null {
  const rate = totalOf(ofShape(answer, 'rate'))
  if (rate?.denominator != null)
    return `${formatCount(rate.numerator ?? 0)} of ${formatCount(rate.denominator)}`
  const count = totalOf(ofShape(answer, 'count'))
  if (count?.n != null && count.repeats)
    return `${formatCount(count.unique_leads ?? 0)} leads, ${formatCount(count.repeats)} again`
  const deals = totalOf(ofShape(answer, 'distribution'))
  if (deals?.n != null)
    return `${formatCount(deals.n)} ${answer.metric === 'deal_size' ? 'won deals' : 'deals'}`
  const curve = totalOf(ofShape(answer, 'curve'))
  if (curve?.events != null) return `${formatCount(curve.events)} won of ${formatCount(curve.n ?? 0)}`
  return null
}

function intervalOf(answer: MetricAnswer): string | null {
  const rate = totalOf(ofShape(answer, 'rate'))
  if (rate?.interval) return formatInterval(rate.interval, 'share', null)
  const deals = totalOf(ofShape(answer, 'distribution'))
  if (answer.metric === 'deal_size' && deals?.p25 != null && deals.p75 !== null)
    return `middle half ${formatInterval([deals.p25, deals.p75], 'money', answer.currency)}`
  const perMql = deals?.per_mql?.value
  if (perMql != null) return `${formatValue(perMql, 'money', answer.currency)} per MQL`
  const curve = totalOf(ofShape(answer, 'curve'))
  if (curve?.eventual) return `${formatShare(curve.eventual.value)} win in the end`
  return null
}

function cohortOf(answer: MetricAnswer): string | null {
  const { form, horizon_days: horizon, from, to } = answer.query
  if (form === 'horizon' && horizon !== null) {
    const who =
      from && to ? `MQLs of ${formatDaySpan(from.slice(0, 10), to.slice(0, 10))}` : 'Finished cohorts'
    return `${who}, ${horizon} days each`
  }
  if (answer.shape === 'curve' && from && to)
    return `MQLs of ${formatDaySpan(from.slice(0, 10), to.slice(0, 10))}`
  return null
}

function differenceInterval(answer: MetricAnswer): [number, number] | null {
  const change = answer.comparison?.changes.find(each => each.group === null)
  return change?.interval ?? null
}

function changeOf(answer: MetricAnswer, { after, before, interval }: Measured): Change | null {
  if (after === null || before === null) return null
  const text = formatDifference(before, after, answer.unit)
  if (text === null) return null
  const was = formatValue(before, answer.unit, answer.currency)
  const counted = answer.unit === 'count' ? countInterval(before, after) : interval
  const { better } = declarationOf(answer.metric)
  return {
    text,
    before: was,
    tone: toneOf(counted, better),
    note: interval ? formatPointInterval(interval) : null,
  }
}

/** Two counts differ by more than chance when their difference leaves this range around zero. */
function countInterval(before: number, after: number): [number, number] {
  const margin = 1.96 * Math.sqrt(before + after)
  return [after - before - margin, after - before + margin]
}

function toneOf(interval: [number, number] | null, better: 'higher' | 'lower' | null): ChangeTone {
  if (interval === null) return 'unjudged'
  const [low, high] = interval
  if (low <= 0 && high >= 0) return 'chance'
  if (better === null) return 'clear'
  return low > 0 === (better === 'higher') ? 'good' : 'bad'
}
