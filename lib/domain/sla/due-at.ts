import { businessMsBetween } from './business-minutes-between'
import type { SlaCalendar } from './calendar'
import { instantAfter, openMsUntil, openTime } from './open-time'
import type { Pause } from './pause'
import { joinPauses } from './pause'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Beyond this the calendar is as good as closed, and a deadline cannot be said. */
const HORIZON_MS = 20 * 366 * DAY_MS

/**
 * By deadline: the first instant at which the business time is used up, pauses left out (METRICS section 3). A
 * calendar of null runs day and night. Null: paused until further notice, or a calendar that never opens.
 */
export function dueAt(
  calendar: SlaCalendar | null,
  start: Date,
  budgetMinutes: number,
  pauses: readonly Pause[] = [],
): Date | null {
  let cursor = start.getTime()
  let leftMs = Math.max(0, budgetMinutes * MINUTE_MS)
  for (const pause of joinPauses(pauses, cursor)) {
    const due = usedUpAt(calendar, cursor, leftMs)
    if (due !== null && due <= pause.fromMs) return new Date(due)
    leftMs -= businessMsBetween(calendar, cursor, pause.fromMs)
    if (pause.toMs === null) return null
    cursor = pause.toMs
  }
  const due = usedUpAt(calendar, cursor, leftMs)
  return due === null ? null : new Date(due)
}

function usedUpAt(calendar: SlaCalendar | null, startMs: number, budgetMs: number): number | null {
  if (calendar === null || budgetMs === 0) return startMs + budgetMs
  for (let ahead = budgetMs; ahead <= HORIZON_MS; ahead = Math.max(ahead * 2, DAY_MS)) {
    const open = openTime(calendar, startMs, startMs + ahead)
    const due = instantAfter(open, openMsUntil(open, startMs) + budgetMs)
    if (due !== null) return due
  }
  return null
}
