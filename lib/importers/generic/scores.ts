import type { HeaderMatch } from '../shape'

export const DEAL_DETAILS = ['stage', 'outcome', 'amount', 'closedAt', 'wonAt', 'isWon'] as const

const ABOUT_LEADS = ['email', 'mqlAt', 'isMql', 'sqlAt', 'isSql', 'converted', 'outcome', 'decision', 'wonAt']

/** A column called `id` says nothing by itself: something about leads has to stand beside it. */
export function scoreLeads(match: HeaderMatch): number {
  if (match.count('leadid', 'mqlid', 'prospectid') > 0) return 4
  if (match.has('leadId') && ABOUT_LEADS.some(match.has)) return 3
  return match.has('email') && match.has('mqlAt') ? 2 : 0
}

export function scoreEvents(match: HeaderMatch): number {
  const named = match.has('type') || match.has('engagementType') || match.has('activityType')
  if (!named || !match.has('occurredAt')) return 0
  if (match.has('leadRef')) return 6
  // People have an e-mail and a creation date too; events by e-mail need a date that is one of an event.
  return match.has('email') && match.count('createdat', 'date') === 0 ? 6 : 0
}

/** A deal with an id of its own, or one known by its lead alone: then nothing may make it a list of leads. */
export function scoreOpportunities(match: HeaderMatch): number {
  const isLeads = match.count('mqlat', 'mqldate', 'email', 'firstcontactdate') > 0
  if (match.count('opportunityid', 'dealid', 'oppid') > 0 && DEAL_DETAILS.some(match.has))
    return isLeads ? 0 : 5
  if (match.has('opportunityId') && match.has('stage') && match.has('amount') && !isLeads) return 5
  const closed = match.has('wonAt') || match.has('closedAt')
  return match.has('leadRef') && closed && match.has('amount') && !isLeads && match.count('outcome') === 0
    ? 5
    : 0
}
