/** What people are told about, and what webhooks can be sent for. */
export const NOTIFICATION_KINDS = [
  'sla.due_soon',
  'sla.breached',
  'sla.escalated',
  'webhook.disabled',
  'rejection.answered',
  'rejection.rule_changed',
  'rejection.cluster_opened',
  'rejection.answer_overdue',
  'agreement.mentioned',
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

/** Events an endpoint can ask for; `ping` goes to every endpoint when somebody tries it. */
export const WEBHOOK_EVENTS = [
  'handoff.created',
  'handoff.answered',
  'sla.due_soon',
  'sla.breached',
  'sla.escalated',
] as const
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number]

/** The two promises of sales: to touch, and to answer. */
export type PromisedClock = 'first_touch' | 'answer'
