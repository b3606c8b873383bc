import type { DateOrder } from '@/lib/contracts/import'
import { isoParts } from './iso-date'
import { serialParts } from './serial-date'

/** A written date taken apart. `day` is midnight UTC of it in ms; null time: none written; offset of a written zone. */
export type DateParts = { day: number; time: number | null; offset: number | null; instant: number | null }
type Result = DateParts | { unreadable: string }

const TIME =
  '(?:[T,\\s]\\s*(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp])?\\.?(?:[Mm]\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{0,2})?)?'
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${TIME}$`, 'i')
const YEAR_LAST = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}$`, 'i')
const NAMED_DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]([a-z]{3,9})\\.?,?[\\s-](\\d{4}|\\d{2})${TIME}$`,
  'i',
)
const NAMED_MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9},\\s+)?([a-z]{3,9})\\.?\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})${TIME}$`,
  'i',
)
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const EXAMPLE = 'Write dates like 2026-12-31 or 2026-12-31 09:15.'
const ORDER_WORDS = { mdy: 'month comes first', dmy: 'day comes first', ymd: 'year comes first' } as const

/** Takes a date apart without deciding on its zone. */
export function readDateParts(text: string, order: DateOrder | null): Result {
  const iso = isoParts(text)
  if (iso) return iso
  const yearFirst = YEAR_FIRST.exec(text)
  if (yearFirst) return assemble(text, yearFirst[1], yearFirst[2], yearFirst[3], yearFirst.slice(4))
  const yearLast = YEAR_LAST.exec(text)
  if (yearLast) return readYearLast(text, yearLast, order)
  const serial = serialParts(text)
  if (serial) return serial
  const dayFirst = NAMED_DAY_FIRST.exec(text)
  if (dayFirst) return assemble(text, dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1], dayFirst.slice(4))
  const monthFirst = NAMED_MONTH_FIRST.exec(text)
  if (monthFirst)
    return assemble(text, monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2], monthFirst.slice(4))
  return { unreadable: `“${short(text)}” is not a date we can read. ${EXAMPLE}` }
}

function readYearLast(text: string, match: RegExpExecArray, order: DateOrder | null): Result {
  const [, a, separator, b, year] = match
  // Dots are written where the day comes first, whatever the slashes of the same file say.
  const effective = separator === '.' ? 'dmy' : order
  if (effective !== 'mdy' && effective !== 'dmy') {
    return { unreadable: `“${short(text)}” can be read two ways. Choose the date order of this file.` }
  }
  const [month, day] = effective === 'mdy' ? [a, b] : [b, a]
  const result = assemble(text, year, month, day, match.slice(5))
  if (!('unreadable' in result) || Number(month) <= 12) return result
  return {
    unreadable: `“${short(text)}” is not a date when the ${ORDER_WORDS[effective]}. Choose the other date order.`,
  }
}

function assemble(text: string, year = '', month = '', day = '', time: (string | undefined)[] = []): Result {
  const wrong = { unreadable: `“${short(text)}” is not a date on the calendar. ${EXAMPLE}` }
  const y = fullYear(year)
  const midnight = Date.UTC(y, Number(month) - 1, Number(day))
  const date = new Date(midnight)
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return wrong
  if (y < 1900 || y > 2199) return wrong
  const [hour, minute, second, fraction, half, zone] = time
  if (hour === undefined) return { day: midnight, time: null, offset: null, instant: null }
  const ms = timeOfDay(Number(hour), Number(minute), Number(second ?? 0), fraction ?? '', half)
  if (ms === null) return { unreadable: `“${short(text)}” has no time of day that exists. ${EXAMPLE}` }
  return { day: midnight, time: ms, offset: zone === undefined ? null : offsetOf(zone), instant: null }
}

/** Two digits are 1970 to 2069: CRM exports hold no older dates. */
function fullYear(year: string): number {
  if (year.length === 4) return Number(year)
  return Number(year) + (Number(year) < 70 ? 2000 : 1900)
}

function timeOfDay(
  hour: number,
  minute: number,
  second: number,
  fraction: string,
  half?: string,
): number | null {
  if (half !== undefined && (hour < 1 || hour > 12)) return null
  const afternoon = half?.toLowerCase() === 'p'
  const h = half === undefined ? hour : (hour % 12) + (afternoon ? 12 : 0)
  if (h > 23 || minute > 59 || second > 60) return null
  // A leap second is the last instant of its minute: PostgreSQL and Date know none.
  const ms = second === 60 ? 999 : Number(fraction.slice(0, 3).padEnd(3, '0'))
  return ((h * 60 + minute) * 60 + Math.min(second, 59)) * 1000 + ms
}

function offsetOf(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return minutes * 60_000 * (match[1] === '-' ? -1 : 1)
}

function monthNumber(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1)
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
