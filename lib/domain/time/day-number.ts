const DAY_MS = 86_400_000
const offsets = new Map<string, Map<number, number>>()

/** Calendar day of an instant in a time zone, counted in days from 1970-01-01. */
export function dayNumber(ms: number, timeZone: string): number {
  if (timeZone === 'UTC') return Math.floor(ms / DAY_MS)
  return Math.floor((ms + offsetAt(ms, timeZone)) / DAY_MS)
}

/** Most days keep one offset from end to end, so it is looked up twice a day and not once an instant. */
function offsetAt(ms: number, timeZone: string): number {
  const days = offsets.get(timeZone) ?? new Map<number, number>()
  if (days.size === 0) offsets.set(timeZone, days)
  const day = Math.floor(ms / DAY_MS)
  const known = days.get(day)
  if (known === undefined) {
    const start = lookUpOffset(day * DAY_MS, timeZone)
    const end = lookUpOffset((day + 1) * DAY_MS - 1, timeZone)
    days.set(day, start === end ? start : Number.NaN)
    return start === end ? start : lookUpOffset(ms, timeZone)
  }
  return Number.isNaN(known) ? lookUpOffset(ms, timeZone) : known
}

const formats = new Map<string, Intl.DateTimeFormat>()

function lookUpOffset(ms: number, timeZone: string): number {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatOf(timeZone).formatToParts(ms)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  return wall - Math.floor(ms / 1000) * 1000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}
