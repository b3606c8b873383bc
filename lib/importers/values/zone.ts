import { Temporal } from 'temporal-polyfill'

const MINUTE = 60_000
const DAY = 86_400_000
/** No zone is further from UTC; with it the window below covers the local day whatever the zone. */
const FURTHEST = 15 * 3_600_000
const MOST_REMEMBERED = 20_000

/** Per zone: local day → its offset in ms, or null when the clocks change on or next to that day. */
const offsetsByDay = new Map<string, Map<number, number | null>>()
const offsetsByMinute = new Map<string, Map<number, number>>()

/**
 * Instant (ms) of a local time written in a zone. A time skipped by the clocks is read as if they had not been
 * moved (02:30 becomes 03:30), a time that occurs twice is the first of the two.
 */
export function instantOf(localMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return localMs
  const day = Math.floor(localMs / DAY)
  const offset = remembered(offsetsByDay, timeZone, day, () => steadyOffset(day, timeZone))
  if (offset !== null) return localMs - offset
  const minute = Math.floor(localMs / MINUTE)
  return localMs - remembered(offsetsByMinute, timeZone, minute, () => exactOffset(minute * MINUTE, timeZone))
}

function steadyOffset(day: number, timeZone: string): number | null {
  const before = offsetAt(day * DAY - FURTHEST, timeZone)
  return before === offsetAt((day + 1) * DAY + FURTHEST, timeZone) ? before : null
}

function offsetAt(instantMs: number, timeZone: string): number {
  return (
    Temporal.Instant.fromEpochMilliseconds(instantMs).toZonedDateTimeISO(timeZone).offsetNanoseconds / 1e6
  )
}

function exactOffset(localMs: number, timeZone: string): number {
  const local = Temporal.Instant.fromEpochMilliseconds(localMs).toZonedDateTimeISO('UTC').toPlainDateTime()
  return localMs - local.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
}

function remembered<V>(zones: Map<string, Map<number, V>>, zone: string, key: number, compute: () => V): V {
  const known = zones.get(zone) ?? new Map<number, V>()
  zones.set(zone, known)
  const value = known.get(key)
  if (value !== undefined) return value
  if (known.size >= MOST_REMEMBERED) known.clear()
  const computed = compute()
  known.set(key, computed)
  return computed
}
