import { THIN } from './space'

/** Days, with a digit after the point only where it matters. */
export function formatDays(days: number): string {
  const digits = Math.abs(days) < 10 && !Number.isInteger(days) ? 1 : 0
  const text = days.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${text}${THIN}${text === '1' ? 'day' : 'days'}`
}

/** Minutes as people say them: 45 min, 6.5 h, 3 days. */
export function formatMinutes(minutes: number): string {
  if (minutes < 90) return `${Math.round(minutes)}${THIN}min`
  if (minutes < 48 * 60)
    return `${(minutes / 60).toLocaleString('en-US', { maximumFractionDigits: 1 })}${THIN}h`
  return formatDays(minutes / 1440)
}
