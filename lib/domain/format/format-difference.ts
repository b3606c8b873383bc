import type { Unit } from '../metrics/declaration'
import { formatCount } from './format-count'
import { formatDays, formatMinutes } from './format-duration'
import { formatShare } from './format-share'
import { MINUS, THIN } from './space'

/**
 * How a value moved, with its sign: shares in percentage points, durations in their unit, everything else
 * relative to what it was. Null from zero: nothing is so many per cent more than nothing.
 */
export function formatDifference(before: number, after: number, unit: Unit): string | null {
  const difference = after - before
  if (unit === 'share') return signed(difference, `${digits(Math.abs(difference) * 100, 1)}${THIN}pts`)
  if (unit === 'days') return signed(difference, formatDays(Math.abs(difference)))
  if (unit === 'minutes') return signed(difference, formatMinutes(Math.abs(difference)))
  if (before === 0)
    return after === 0 ? formatShare(0, 0) : signed(difference, formatCount(Math.abs(difference)))
  const relative = difference / Math.abs(before)
  return signed(relative, formatShare(Math.abs(relative), Math.abs(relative) < 0.1 ? 1 : 0))
}

/** An interval of a difference of shares, in percentage points. */
export function formatPointInterval([low, high]: readonly [number, number]): string {
  const point = (value: number) => signed(value, digits(Math.abs(value) * 100, 1))
  return `${point(low)} to ${point(high)}${THIN}pts`
}

function signed(value: number, text: string): string {
  if (!/[1-9]/.test(text)) return text
  return value > 0 ? `+${text}` : `${MINUS}${text}`
}

function digits(value: number, count: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: count, maximumFractionDigits: count })
}
