import { periodOf, periodsBetween } from '../time/calendar-period'
import { edgeOfDay, shiftDay } from '../time/edge'
import { all, always, is, not, reached, untold, within } from './condition'
import type { Bucket, Frame } from './frame'
import type { Dimension } from './ids'
import { asOfDay } from './outline'
import { excludedFor, type Plan } from './plan'
import type { Step } from './step'

export const WEEKS = 12

/** MQLs and SQLs of mature weeks: every member has had the whole horizon. */
const CONVERSION: Plan = {
  subject: 'handoff',
  clock: 'mql',
  rare: 'sql',
  beyond: [],
  rules: [
    { name: 'numerator', when: all(reached('sql'), within('mql', 'sql')) },
    { name: 'missed', when: always },
  ],
  parts: { numerator: ['numerator'], denominator: ['numerator', 'missed'] },
}

/** Pipeline opened within the horizon from the MQLs of a week. */
const PIPELINE: Plan = {
  subject: 'handoff',
  clock: 'mql',
  rare: 'opportunity',
  beyond: [{ name: excludedFor('undated'), when: untold('mql') }],
  rules: [
    { name: 'without', when: not(all(reached('opportunity'), within('mql', 'opportunity'))) },
    { name: excludedFor('other_currency'), when: { op: 'foreign' } },
    { name: excludedFor('amount_missing'), when: is('amountState', 'missing', null) },
    { name: excludedFor('amount_zero'), when: is('amountState', 'zero') },
    { name: 'included', when: always },
  ],
  parts: { n: ['included'] },
  measured: { included: 'amount' },
}

/** What divergence counts: the last weeks old enough to be judged, and the same weeks a year before. */
export function divergenceSteps(frame: Frame): Record<string, Step> {
  const by = frame.dimensions.find(dimension => dimension !== 'week') ?? 'source'
  const weeks = matureWeeks(frame, 0)
  const now = framed(frame, weeks, ['week', by])
  return {
    conversion: { plan: CONVERSION, frame: now },
    pipeline: { plan: PIPELINE, frame: framed(frame, weeks, ['week']) },
    yearAgo: { plan: CONVERSION, frame: framed(frame, matureWeeks(frame, 52), []) },
  }
}

/** The last whole weeks whose last day is at least the horizon old at the as-of cut, so many weeks back. */
function matureWeeks(frame: Frame, weeksBack: number): Bucket[] {
  const { timeZone, horizonDays } = frame
  const lastMatureDay = shiftDay(asOfDay(frame), -Math.ceil(horizonDays ?? 0) - 1 - weeksBack * 7)
  const current = periodOf(shiftDay(lastMatureDay, 1), 'week', 1)
  const periods = periodsBetween(shiftDay(current.start, -7 * WEEKS), shiftDay(current.start, -1), 'week', 1)
  return periods.map(({ label, start, end }) => ({
    label,
    from: edgeOfDay(start, timeZone),
    to: edgeOfDay(end, timeZone),
  }))
}

function framed(frame: Frame, buckets: Bucket[], dimensions: Dimension[]): Frame {
  const range = { from: buckets[0]?.from ?? null, to: buckets.at(-1)?.to ?? null }
  return { ...frame, buckets: dimensions.includes('week') ? buckets : null, dimensions, range, isOpen: false }
}
