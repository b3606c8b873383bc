/** No-break space: keeps a number and its unit on one line, also in a headline. */
const KEEP = '\u00A0'
const MINUTE_MS = 60_000
const SOON_MS = 24 * 60 * MINUTE_MS

export type DueState = 'overdue' | 'soon' | 'later' | 'none'

/** How long until, or since, a deadline, and how pressing that is: soon is within 24 hours. */
export function formatDue(due: string | null, nowMs: number): { text: string; state: DueState } {
  if (due === null) return { text: 'No deadline', state: 'none' }
  const left = Date.parse(due) - nowMs
  if (left < 0) return { text: `Overdue by ${formatSpan(-left)}`, state: 'overdue' }
  return { text: `Due in ${formatSpan(left)}`, state: left <= SOON_MS ? 'soon' : 'later' }
}

/** A span of time in two units at most: 40 m, 1 h 40 m, 3 days. */
export function formatSpan(ms: number): string {
  const minutes = Math.floor(ms / MINUTE_MS)
  if (minutes < 1) return `less than a minute`
  if (minutes < 60) return `${minutes}${KEEP}m`
  const hours = Math.floor(minutes / 60)
  if (hours < 10 && minutes % 60 !== 0) return `${hours}${KEEP}h ${minutes % 60}${KEEP}m`
  if (hours < 48) return `${hours}${KEEP}h`
  return `${Math.floor(hours / 24)}${KEEP}days`
}
