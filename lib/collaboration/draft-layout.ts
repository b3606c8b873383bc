/**
 * Where content lives in the draft's document. Each list is a map by id, so that two people who add never collide;
 * order is a fractional key, so that moves never duplicate; deletion is a mark, so that a concurrent edit survives.
 */
export const LISTS = {
  clauses: ['clauses'],
  fit_rules: ['criteria', 'fit_rules'],
  behaviour_rules: ['criteria', 'behaviour_rules'],
  gates: ['criteria', 'gates'],
  segments: ['criteria', 'thresholds', 'segments'],
  first_touch: ['sla', 'first_touch'],
  escalations: ['sla', 'escalations'],
  calendars: ['sla', 'calendars'],
  commitments: ['commitments'],
} as const satisfies Record<string, readonly string[]>
export type ListName = keyof typeof LISTS
export const LIST_NAMES = Object.keys(LISTS) as ListName[]

/** Lists whose entries have no id of their own in the content. */
export const WITHOUT_ID: readonly ListName[] = ['segments', 'escalations']

/** Everything that is one value: its key in the document is its path in the content. */
export const TERMS = [
  'criteria.caps.fit',
  'criteria.caps.engagement',
  'criteria.thresholds.total',
  'criteria.thresholds.minimum_fit',
  'criteria.thresholds.minimum_engagement',
  'criteria.guards.recycled',
  'criteria.guards.persona_mismatch',
  'criteria.guards.form_fill',
  'criteria.guards.single_session',
  'criteria.routes.inbound.events',
  'criteria.routes.inbound.bypasses',
  'criteria.routes.scored',
  'criteria.routes.pql.events',
  'criteria.routes.pql.threshold',
  'criteria.event_kinds.forms',
  'criteria.event_kinds.weak',
  'sla.disposition',
  'sla.attempts',
  'sla.reminders_before_minutes',
  'sla.deemed_accepted_after',
  'sla.answer_rejections',
  'reasons.retired',
  'review.every_months',
] as const
export type Term = (typeof TERMS)[number]

/** Routes that can be switched off as a whole; their values wait in the document meanwhile. */
export const SWITCHES = ['criteria.routes.inbound', 'criteria.routes.pql'] as const
export type Switch = (typeof SWITCHES)[number]

/** Name of the shared map of all single values. */
export const TERM_MAP = 'terms'

/** Fields of an entry that are of the draft and not of the content. */
export const DRAFT_FIELDS = ['order', 'off', 'gone'] as const
