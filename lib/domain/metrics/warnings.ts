import { MINIMUM_AT_RISK } from './curve-results'
import type { Frame } from './frame'
import { MOST_GROUPS } from './grouped-cells'
import type { Outline } from './outline'
import type { Results, Warning } from './result'
import type { Profile } from './setting'

/** Fewer conversions than this might have been missed by chance; from here on their absence is a matter of recording. */
const EXPECTED_CONVERSIONS = 5

type Evidence = { outline: Outline; frame: Frame; profile: Profile; results: Results }

/** What a reader has to know before believing the numbers, the gravest first. */
export function warningsOf(evidence: Evidence): Warning[] {
  return [
    ...recordingWarnings(evidence),
    ...rateWarnings(evidence),
    ...curveWarnings(evidence),
    ...exclusionWarnings(evidence),
    ...readingWarnings(evidence),
  ]
}

function recordingWarnings({ frame, profile, results }: Evidence): Warning[] {
  const { recorded } = profile
  const rate = conversionOf(results)
  if (recorded === null || rate === null) return []
  const expected = recorded.startedBefore * rate * 0.5
  if (expected < EXPECTED_CONVERSIONS) return []
  return [
    {
      code: 'left_censored',
      message: `Conversions are recorded from ${recorded.since} on. ${count(recorded.startedBefore)} started well before and would have brought about ${count(Math.round(expected))} by then: the low rates of the first cohorts, and their rise, are an artefact of the recording.`,
      n: recorded.startedBefore,
    },
  ].filter(() => frame.form !== 'period')
}

function conversionOf(results: Results): number | null {
  if (results.shape === 'rate') return results.rows[0]?.value ?? null
  return results.shape === 'curve' ? (results.rows[0]?.eventual?.value ?? null) : null
}

function rateWarnings({ frame, results }: Evidence): Warning[] {
  if (results.shape !== 'rate') return []
  const [total] = results.rows
  const warnings: Warning[] = []
  if (frame.form === 'to_date' && total?.immature && frame.horizonDays !== null) {
    warnings.push({
      code: 'young_cohorts',
      message: `${count(total.immature)} of ${count(total.n ?? 0)} are younger than ${frame.horizonDays} days: their rate still rises.`,
      n: total.immature,
    })
  }
  if (total?.undated) {
    warnings.push({
      code: 'undated_counted',
      message: `${count(total.undated)} have no date at all: they count here, where time is left open, and in no period.`,
      n: total.undated,
    })
  }
  if (frame.form === 'period' && frame.declaration.measure.kind === 'conversion') {
    warnings.push({
      code: 'mixed_cohorts',
      message:
        'What converted in a period did not all start in it: this ratio mixes cohorts and can exceed 100 %.',
    })
  }
  if (total?.n != null && total.n > 0 && total.lowN) warnings.push(lowN(total.n, frame.minimumN))
  return warnings
}

const lowN = (n: number, minimum: number): Warning => ({
  code: 'low_n',
  message: `Only ${count(n)}: below ${minimum} a number is shown and not judged.`,
  n,
})

function curveWarnings({ frame, results }: Evidence): Warning[] {
  if (results.shape !== 'curve') return []
  const [total] = results.rows
  const warnings: Warning[] = []
  const isTouch = frame.declaration.unit === 'minutes'
  if (total?.eventual) {
    const until = isTouch
      ? `${count(Math.floor(total.eventual.until))} minutes`
      : `day ${Math.floor(total.eventual.until)}`
    warnings.push({
      code: 'curve_ends',
      message: `The curve ends at ${until}: beyond it fewer than ${MINIMUM_AT_RISK} are still under way.`,
    })
  }
  if (total && (total.censored ?? 0) > 0 && (total.events ?? 0) > 0) {
    warnings.push({
      code: 'recent_cohorts',
      message: isTouch
        ? `${count(total.censored ?? 0)} still wait. The observed times are of those already touched alone.`
        : `${count(total.censored ?? 0)} are still open. The observed times are of those already won alone, and of recent cohorts only the quick ones have been.`,
      n: total.censored ?? 0,
    })
  }
  if (frame.rounding !== null) {
    warnings.push({
      code: 'rounded_times',
      message: `With this many rows times are rounded up to ${frame.rounding.map(stepText).join(', later ones to ')}.`,
    })
  }
  return warnings
}

function stepText({ perDay }: { perDay: number }): string {
  if (perDay === 1) return 'the day'
  if (perDay === 24) return 'the hour'
  return perDay === 1_440 ? 'the minute' : `${1_440 / perDay} minutes`
}

const EXCLUDED_TEXTS: Readonly<Record<string, string>> = {
  undated: 'have no date and are left out',
  impossible_order: 'have dates in an order that cannot be and are left out',
  other_currency: 'are in another currency and are left out',
  amount_missing: 'declare no amount and are left out of sums and averages',
  amount_zero: 'have an amount of zero and are left out of sums and averages',
  date_only: 'have a date without a time and say nothing about hours',
  no_due: 'have no due time: their route has no term, or their MQL is a date without a time',
  inferred: 'passed a stage nobody recorded, so the length of the stay is not known',
  reason_pending: 'were returned for a reason that is still to be coded',
}

function exclusionWarnings({ results, frame }: Evidence): Warning[] {
  const excluded = results.rows[0]?.excluded ?? {}
  const warnings = Object.entries(excluded).flatMap(([reason, n]): Warning[] => {
    const text = EXCLUDED_TEXTS[reason]
    return text ? [{ code: reason, message: `${count(n)} ${text}.`, n }] : []
  })
  const total = results.shape === 'distribution' ? results.rows[0] : null
  if (total?.n && total.lowN && frame.declaration.unit === 'money')
    warnings.push(lowN(total.n, frame.minimumN))
  return warnings
}

function readingWarnings({ outline, frame, profile, results }: Evidence): Warning[] {
  const warnings: Warning[] = []
  const { query } = outline
  if (query.form !== null && query.form !== frame.form) {
    warnings.push({
      code: 'form_ignored',
      message: `${frame.declaration.label} has one way to be counted: the form "${query.form}" does not apply.`,
    })
  }
  if (results.rows.length > MOST_GROUPS && frame.buckets === null) {
    warnings.push({ code: 'groups_cut', message: `Only the ${MOST_GROUPS} largest groups are listed.` })
  }
  if (profile.hasDates && (frame.declaration.unit === 'days' || frame.horizonDays !== null)) {
    warnings.push({
      code: 'whole_days',
      message: 'Some dates come without a time of day: durations from or to them are whole days.',
    })
  }
  return warnings
}

const count = (n: number): string => n.toLocaleString('en-US')
