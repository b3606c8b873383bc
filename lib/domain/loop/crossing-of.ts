import type { Criteria } from '../criteria/criteria'
import { dayOf } from '../format/format-instant'
import { type Crossing, MONTH_END_DAYS } from './gaming-signal'
import type { JudgedPast } from './judge-past'

const DAY_MS = 86_400_000

/**
 * By how much a lead was over the line by its points when it was handed over, as a share of the line; null where
 * points did not decide: it asked for a person, or stayed below.
 */
export function crossingOf(judged: JudgedPast, criteria: Criteria, timeZone: string): Crossing | null {
  const { past, fit, behaviour, hasRaisedHand, thresholds } = judged
  const line = thresholds.total
  if (hasRaisedHand || line <= 0) return null
  const total = capped(sum(fit), criteria.caps.fit) + capped(sum(behaviour), criteria.caps.engagement)
  if (total + 0.001 < line) return null
  return {
    id: past.id,
    share: Math.max(0, total - line) / line,
    isMonthEnd: isMonthEnd(past.mql.ms, past.mql.dateOnly ? 'UTC' : timeZone),
  }
}

/** Whether an instant lies in the last days of its month. */
function isMonthEnd(ms: number, timeZone: string): boolean {
  const month = (at: number) => dayOf(new Date(at).toISOString(), timeZone).slice(0, 7)
  return month(ms) !== month(ms + MONTH_END_DAYS * DAY_MS)
}

const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0)
const capped = (total: number, cap: number | null) => (cap === null ? total : Math.min(total, cap))
