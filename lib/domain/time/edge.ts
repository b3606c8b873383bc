import { Temporal } from 'temporal-polyfill'
import { dayNumber } from './day-number'

const DAY_MS = 86_400_000

/**
 * A cut through time that instants and dates without time meet each in their own way: instants at `ms`, dates
 * (kept as midnight UTC of that date) at `dayMs`, whatever the zone.
 */
export type Edge = { ms: number; dayMs: number }

/** Where a day begins in a zone: the first instant that bears its date, also where the clock skips midnight. */
export function startOfDay(day: string, timeZone: string): number {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds
}

/** The date of an instant in a zone. */
export function dateIn(ms: number, timeZone: string): string {
  return new Date(dayNumber(ms, timeZone) * DAY_MS).toISOString().slice(0, 10)
}

/** The cut at the beginning of a day. */
export function edgeOfDay(day: string, timeZone: string): Edge {
  return { ms: startOfDay(day, timeZone), dayMs: Date.parse(`${day}T00:00:00Z`) }
}

/** The cut at an instant; a date without time lies before it unless the instant begins the day. */
export function edgeOfInstant(ms: number, timeZone: string): Edge {
  const day = dateIn(ms, timeZone)
  const dayMs = Date.parse(`${day}T00:00:00Z`)
  return { ms, dayMs: startOfDay(day, timeZone) === ms ? dayMs : dayMs + DAY_MS }
}

/** Whether text names a day (2026-03-01) rather than an instant. */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The day so many days away. */
export function shiftDay(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
