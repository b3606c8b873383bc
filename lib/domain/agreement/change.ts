/** Parts an agreement is made of; a list has clauses under ids, the others are one clause each. */
export const PARTS = [
  'clauses',
  'fit_rules',
  'behaviour_rules',
  'gates',
  'caps',
  'thresholds',
  'segments',
  'guards',
  'routes',
  'event_kinds',
  'first_touch',
  'sla',
  'escalations',
  'calendars',
  'commitments',
  'reasons',
  'review',
] as const
export type Part = (typeof PARTS)[number]

export const PART_LABELS: Readonly<Record<Part, string>> = {
  clauses: 'Clauses',
  fit_rules: 'Fit rules',
  behaviour_rules: 'Behaviour rules',
  gates: 'ICP gates',
  caps: 'Group caps',
  thresholds: 'Thresholds',
  segments: 'Thresholds of segments',
  guards: 'Guards',
  routes: 'Routes',
  event_kinds: 'Kinds of events',
  first_touch: 'First touch',
  sla: 'Service level',
  escalations: 'Escalations',
  calendars: 'Calendars',
  commitments: 'Commitments',
  reasons: 'Reasons',
  review: 'Review',
}

/** One difference between two contents, as one would say it. */
export type Change = {
  part: Part
  /** Id of the clause within its part; null where the part is one clause. */
  id: string | null
  kind: 'added' | 'removed' | 'changed' | 'moved'
  text: string
}
