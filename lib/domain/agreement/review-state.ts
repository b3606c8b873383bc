export type ReviewState = { lastAt: Date | null; nextAt: Date | null; isOverdue: boolean }

/** When the agreement is due for a look: so many months after the last version took effect. */
export function reviewState(inForceSince: Date | null, everyMonths: number, now: Date): ReviewState {
  if (inForceSince === null) return { lastAt: null, nextAt: null, isOverdue: false }
  const nextAt = addMonths(inForceSince, everyMonths)
  return { lastAt: inForceSince, nextAt, isOverdue: nextAt <= now }
}

/** The same day of a later month; its last day where there is no such day. */
function addMonths(from: Date, months: number): Date {
  const day = from.getUTCDate()
  const to = new Date(from)
  to.setUTCDate(1)
  to.setUTCMonth(to.getUTCMonth() + months)
  const last = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  to.setUTCDate(Math.min(day, last))
  return to
}
