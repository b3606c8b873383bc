import { businessMsBetween } from './business-minutes-between'
import { dueAfterBusinessDays } from './due-after-business-days'
import { dueAt } from './due-at'
import type { Pause } from './pause'
import type { SlaTerms, Term } from './terms'

const HOUR_MINUTES = 60
const MINUTE_MS = 60_000

/**
 * When a promise is due that runs from an instant: clock hours around the clock, business hours and days by the
 * calendar the term names. Null: no such calendar, one that never opens, or paused until further notice.
 */
export function termDueAt(
  { amount, unit, calendarId }: Term,
  { calendars }: Pick<SlaTerms, 'calendars'>,
  start: Date,
  pauses: readonly Pause[] = [],
): Date | null {
  if (unit === 'clock_hours') return dueAt(null, start, amount * HOUR_MINUTES, pauses)
  const calendar = calendars.find(({ id }) => id === calendarId)
  if (!calendar) return null
  if (unit === 'business_hours') return dueAt(calendar, start, amount * HOUR_MINUTES, pauses)
  const due = dueAfterBusinessDays(calendar, start, Math.ceil(amount))
  if (due === null || pauses.length === 0) return due
  const minutes = businessMsBetween(calendar, start.getTime(), due.getTime()) / MINUTE_MS
  return dueAt(calendar, start, minutes, pauses)
}
