import type { DateParts } from './date-parts'

const ZERO = 48
const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/**
 * The two forms nearly every date of a large file has, `2026-12-31` and `2026-12-31T09:15:00` with or without Z,
 * read without a regular expression. Null: another form, or no date; the general reader decides.
 */
export function isoParts(text: string): DateParts | null {
  const { length } = text
  const isZoned = length === 20 && text.charCodeAt(19) === 90
  if (length !== 10 && length !== 16 && length !== 19 && !isZoned) return null
  if (text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return null
  const day = midnight(digits(text, 0) * 100 + digits(text, 2), digits(text, 5), digits(text, 8))
  if (Number.isNaN(day)) return null
  if (length === 10) return { day, time: null, offset: null, instant: null }
  const time = timeOfDay(text, length >= 19)
  return Number.isNaN(time) ? null : { day, time, offset: isZoned ? 0 : null, instant: null }
}

function midnight(year: number, month: number, day: number): number {
  const last = MONTH_DAYS[month - 1] ?? 0
  if (!(year >= 1900 && year <= 2199 && day >= 1 && day <= last)) return Number.NaN
  const isLeapDay = month === 2 && day === 29
  if (isLeapDay && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0))) return Number.NaN
  return Date.UTC(year, month - 1, day)
}

function timeOfDay(text: string, hasSeconds: boolean): number {
  const between = text.charCodeAt(10)
  if ((between !== 84 && between !== 32) || text.charCodeAt(13) !== 58) return Number.NaN
  if (hasSeconds && text.charCodeAt(16) !== 58) return Number.NaN
  const [hour, minute, second] = [digits(text, 11), digits(text, 14), hasSeconds ? digits(text, 17) : 0]
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN
  return ((hour * 60 + minute) * 60 + second) * 1000
}

/** Two digits as a number; not a number when either is none. */
function digits(text: string, at: number): number {
  const [tens, units] = [text.charCodeAt(at) - ZERO, text.charCodeAt(at + 1) - ZERO]
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : Number.NaN
}
