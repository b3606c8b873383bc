import { groupLabel } from '../format/group-label'
import type { NotificationKind, PromisedClock } from './kinds'

export type Notice = {
  kind: NotificationKind
  clock: PromisedClock | null
  lead_name: string | null
  company: string | null
  url: string | null
  /** What marketing answered to a reason the person gave; null when it is about none. */
  rejection: NoticedRejection | null
}

export type NoticedRejection = {
  reason: string
  answer: 'fixed' | 'disagree' | 'needs_data' | null
  version: number | null
}

const PROMISES: Record<PromisedClock, string> = { first_touch: 'First touch', answer: 'Answer' }

/** What a notification says, in one line. */
export function noticeTitle({ kind, clock, lead_name: name, company, url, rejection }: Notice): string {
  const promise = clock === null ? 'Handoff' : PROMISES[clock]
  const who = [name, company].filter(each => each !== null).join(', ') || 'a lead'
  switch (kind) {
    case 'sla.due_soon':
      return `${promise} due soon: ${who}`
    case 'sla.breached':
      return `${promise} overdue: ${who}`
    case 'sla.escalated':
      return `${promise} still overdue: ${who}`
    case 'webhook.disabled':
      return `Webhook switched off after failing: ${url ?? 'an endpoint that was removed'}`
    case 'rejection.answered':
      return `Marketing answered your reason “${reasonOf(rejection)}”: ${answerOf(rejection)}`
    case 'rejection.rule_changed':
      return `Your reason “${reasonOf(rejection)}” changed the rule: version ${rejection?.version ?? ''} is in force`
  }
}

const reasonOf = (rejection: NoticedRejection | null) =>
  rejection ? groupLabel('reason', rejection.reason) : 'a reason'

function answerOf(rejection: NoticedRejection | null): string {
  switch (rejection?.answer) {
    case 'fixed':
      return `fixed in version ${rejection.version ?? ''}`
    case 'disagree':
      return 'it disagrees, and says why'
    default:
      return 'it needs more data'
  }
}
