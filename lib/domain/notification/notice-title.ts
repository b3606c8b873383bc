import { PART_LABELS, type Part } from '../agreement/change'
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
  /** Who called the person, and on what of the agreement; null when nobody did. */
  mention: NoticedMention | null
}

export type NoticedMention = { by: string; anchor: string }

export type NoticedRejection = {
  reason: string
  answer: 'fixed' | 'disagree' | 'needs_data' | null
  version: number | null
}

const PROMISES: Record<PromisedClock, string> = { first_touch: 'First touch', answer: 'Answer' }

/** What a notification says, in one line. */
export function noticeTitle({
  kind,
  clock,
  lead_name: name,
  company,
  url,
  rejection,
  mention,
}: Notice): string {
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
    case 'rejection.cluster_opened':
      return `Rejections for “${reasonOf(rejection)}” ask for marketing’s answer`
    case 'rejection.answer_overdue':
      return `Marketing’s answer is overdue: rejections for “${reasonOf(rejection)}”`
    case 'agreement.mentioned':
      return `${mention?.by ?? 'Somebody'} mentioned you in the agreement: ${partOf(mention)}`
  }
}

const reasonOf = (rejection: NoticedRejection | null) =>
  rejection ? groupLabel('reason', rejection.reason) : 'a reason'

function partOf(mention: NoticedMention | null): string {
  const part = mention?.anchor.split('/')[0] ?? ''
  return Object.hasOwn(PART_LABELS, part) ? PART_LABELS[part as Part] : 'A comment'
}

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
