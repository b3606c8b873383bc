import type { DateParts } from './date-parts'

const DAY = 86_400_000
/** Day 0 of Excel's calendar, which believes in 29 February 1900; right from March 1900 on. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

const EXCEL = /^([2-7]\d{4})(?:[.,](\d+))?$/
const EPOCH_SECONDS = /^[1-4]\d{9}$/
const EPOCH_MS = /^\d{12,13}(?:\.0)?$/
const COMPACT = /^(19|20|21)\d{6}$/

/** Dates written as one number: Excel serials (1954 to 2119), epoch seconds or milliseconds, 20261231. */
export function serialParts(text: string): DateParts | null {
  if (EPOCH_MS.test(text)) return { day: 0, time: null, offset: null, instant: Number(text) }
  if (EPOCH_SECONDS.test(text)) return { day: 0, time: null, offset: null, instant: Number(text) * 1000 }
  if (COMPACT.test(text)) return compactParts(text)
  const excel = EXCEL.exec(text)
  if (!excel) return null
  const day = EXCEL_EPOCH + Number(excel[1]) * DAY
  if (excel[2] === undefined || !/[1-9]/.test(excel[2]))
    return { day, time: null, offset: null, instant: null }
  return { day, time: Math.round(Number(`0.${excel[2]}`) * 86_400) * 1000, offset: null, instant: null }
}

function compactParts(text: string): DateParts | null {
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6))]
  const midnight = Date.UTC(year, month - 1, day)
  const exists = new Date(midnight).getUTCMonth() === month - 1
  return exists ? { day: midnight, time: null, offset: null, instant: null } : null
}
