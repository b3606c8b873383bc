import { dayOf, type Moment } from '../handoff/moment'
import { startOfDay } from '../time/edge'

const DAY_MS = 86_400_000

/** Engagement up to and including a moment: instants before `beforeMs`, dates without a time up to `dayMs`. */
export type EngagementCut = { beforeMs: number; dayMs: number }

/** Where a moment cuts a lead's engagement, so that a database can count what `summariseEngagement` counts. */
export function engagementCut(upTo: Moment, timeZone: string): EngagementCut {
  const dayMs = dayOf(upTo, timeZone) * DAY_MS
  if (!upTo.dateOnly) return { beforeMs: upTo.ms + 1, dayMs }
  const next = new Date(dayMs + DAY_MS).toISOString().slice(0, 10)
  return { beforeMs: startOfDay(next, timeZone), dayMs }
}
