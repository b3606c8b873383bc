import { MINUS } from './space'

/** Points of a score: one digit after the point where there is one to say, and a real minus. */
export function formatPoints(points: number): string {
  const rounded = Math.round(points * 10) / 10
  const text = Math.abs(rounded).toLocaleString('en-US', { maximumFractionDigits: 1 })
  return rounded < 0 ? `${MINUS}${text}` : text
}

/** The same as something that is added or taken away: "+12", "−20". */
export function formatAddedPoints(points: number): string {
  const text = formatPoints(points)
  return text.startsWith(MINUS) || text === '0' ? text : `+${text}`
}
