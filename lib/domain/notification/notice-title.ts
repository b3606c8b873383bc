import type { NotificationKind, PromisedClock } from './kinds'

export type Notice = {
  kind: NotificationKind
  clock: PromisedClock | null
  lead_name: string | null
  company: string | null
  url: string | null
}

const PROMISES: Record<PromisedClock, string> = { first_touch: 'First touch', answer: 'Answer' }

/** What a notification says, in one line. */
export function noticeTitle({ kind, clock, lead_name: name, company, url }: Notice): string {
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
  }
}
