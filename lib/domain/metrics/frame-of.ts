import { periodsBetween } from '../time/calendar-period'
import { dateIn, edgeOfDay } from '../time/edge'
import { BadQuestion } from './bad-question'
import type { HorizonRule } from './declaration'
import type { Bucket, Frame, Rounding } from './frame'
import { TIME_DIMENSIONS } from './ids'
import { asOfDay, earlier, later, type Outline } from './outline'
import type { MetricSetting, Profile } from './setting'

const MOST_BUCKETS = 1_200

/** The question in full, now that the rows have been looked at. */
export function frameOf(outline: Outline, profile: Profile): Frame {
  const { declaration, query, setting } = outline
  return {
    declaration,
    form: outline.form,
    horizonDays: query.horizonDays ?? horizonDays(declaration.horizon, setting, profile),
    asOf: outline.asOf,
    range: outline.range,
    isOpen: outline.isOpen,
    countsBeyond: query.within === null,
    timeZone: outline.timeZone,
    workspaceZone: setting.timeZone,
    dimensions: query.groupBy,
    buckets: bucketsOf(outline, profile),
    filters: query.filters,
    stage: outline.stage,
    compare: query.compare,
    currency: setting.currency,
    minorDigits: setting.minorDigits,
    minimumN: setting.minimumN,
    rounding: profile.isLarge ? roundingOf(outline) : null,
  }
}

/** Days a cohort is given before it is judged; null where age does not matter. */
export function horizonDays(
  rule: HorizonRule | null,
  { dispositionDays }: Pick<MetricSetting, 'dispositionDays'>,
  { winDays }: Pick<Profile, 'winDays'>,
): number | null {
  switch (rule?.kind) {
    case 'days':
      return rule.days
    case 'promised_disposition':
      return dispositionDays + rule.plusDays
    case 'own_time_to_close':
      return Math.max(rule.floorDays, Math.ceil(winDays?.p90 ?? 0))
    default:
      return null
  }
}

function bucketsOf(outline: Outline, { firstDay, lastDay }: Profile): Bucket[] | null {
  const { query, range, setting, timeZone } = outline
  const unit = TIME_DIMENSIONS.find(dimension => query.groupBy.includes(dimension))
  if (unit === undefined) return null
  const first = range.from === null ? firstDay : dateIn(range.from.ms, timeZone)
  const end = range.to === null ? null : dateIn(range.to.ms - 1, timeZone)
  // A range may reach past the as-of cut; only due dates lie there.
  const readable = [asOfDay(outline), lastDay ?? ''].reduce((a, b) => (a > b ? a : b))
  const last = end === null || end > readable ? readable : end
  if (first === null || first > last) return []
  const periods = periodsBetween(first, last, unit, setting.fiscalYearStartMonth)
  if (periods.length > MOST_BUCKETS) {
    throw new BadQuestion('group_by', `${periods.length} periods are too many: ask for a shorter range`)
  }
  return periods.map(({ label, start, end: after }) => ({
    label,
    from: later(range.from, edgeOfDay(start, timeZone)),
    to: earlier(range.to, edgeOfDay(after, timeZone)),
  }))
}

/** By the hour, by the day where the answer has groups; first touches by the minute for their first day. */
function roundingOf({ query, declaration }: Outline): Rounding {
  const isGrouped = query.groupBy.length > 0
  if (declaration.measure.kind === 'first_touch') {
    const first = { upTo: 1, perDay: isGrouped ? 288 : 1_440 }
    return [first, { upTo: Number.POSITIVE_INFINITY, perDay: isGrouped ? 1 : 24 }]
  }
  return [{ upTo: Number.POSITIVE_INFINITY, perDay: isGrouped ? 1 : 24 }]
}
