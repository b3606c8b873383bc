/** Whose answer a rejection is: the criteria's, the calendar's, the process's, or not yet said. */
export const VERDICTS = ['criteria', 'timing', 'process', 'pending'] as const
export type Verdict = (typeof VERDICTS)[number]

export const REASON_GROUPS = ['fit', 'intent', 'timing', 'reach', 'status', 'process', 'other'] as const
export type ReasonGroup = (typeof REASON_GROUPS)[number]

/** What the person rejecting has to bring so that the reason can be checked. */
export const EVIDENCE = ['date', 'attempts', 'note'] as const
export type Evidence = (typeof EVIDENCE)[number]

export const FAILURE_MODES = ['recycled', 'persona_mismatch', 'form_fill', 'single_session'] as const
export type FailureMode = (typeof FAILURE_MODES)[number]

export type ReasonDisposition = 'rejected' | 'recycled' | 'rerouted' | 'merged' | 'enriched'

export type Reason = {
  label: string
  group: ReasonGroup
  /** Dispositions the reason may go with, the usual one first. */
  dispositions: readonly [ReasonDisposition, ...ReasonDisposition[]]
  evidence: Evidence | null
  failureMode: FailureMode | null
  /** A label of other systems that says no more than this; never offered to a person. */
  importedOnly: boolean
}

const reason = (
  group: ReasonGroup,
  label: string,
  dispositions: Reason['dispositions'],
  more: Partial<Pick<Reason, 'evidence' | 'failureMode' | 'importedOnly'>> = {},
): Reason => ({ group, label, dispositions, evidence: null, failureMode: null, importedOnly: false, ...more })

/** Why sales sends a lead back. Codes are stored as text: retired, never deleted. */
export const REASONS = {
  company_size: reason('fit', 'Company size', ['rejected'], { failureMode: 'persona_mismatch' }),
  industry: reason('fit', 'Industry', ['rejected'], { failureMode: 'persona_mismatch' }),
  geography: reason('fit', 'Geography', ['rejected'], { failureMode: 'persona_mismatch' }),
  role_or_seniority: reason('fit', 'Role or seniority', ['rejected'], { failureMode: 'persona_mismatch' }),
  use_case_or_tech: reason('fit', 'Use case or technology', ['rejected'], {
    failureMode: 'persona_mismatch',
  }),
  student_or_personal: reason('fit', 'Student or personal', ['rejected'], {
    failureMode: 'persona_mismatch',
  }),
  outside_icp: reason('fit', 'Outside the ICP', ['rejected'], {
    failureMode: 'persona_mismatch',
    importedOnly: true,
  }),
  content_only: reason('intent', 'Wanted the content only', ['recycled', 'rejected'], {
    failureMode: 'form_fill',
  }),
  single_session: reason('intent', 'One visit only', ['recycled', 'rejected'], {
    failureMode: 'single_session',
  }),
  stale_engagement: reason('intent', 'Engagement too old', ['recycled', 'rejected'], {
    failureMode: 'recycled',
  }),
  researcher_or_competitor: reason('intent', 'Researcher or competitor', ['rejected', 'recycled']),
  not_interested: reason('intent', 'Not interested', ['rejected', 'recycled'], { importedOnly: true }),
  not_now: reason('timing', 'Not now', ['recycled'], { evidence: 'date' }),
  budget_cycle: reason('timing', 'No budget in this cycle', ['recycled'], { evidence: 'date' }),
  in_contract_until: reason('timing', 'In a contract until', ['recycled'], { evidence: 'date' }),
  no_response_after_n: reason('reach', 'No response', ['recycled', 'rejected'], { evidence: 'attempts' }),
  bad_contact_data: reason('reach', 'Bad contact data', ['enriched', 'rejected']),
  opted_out: reason('reach', 'Opted out', ['rejected']),
  existing_customer: reason('status', 'Existing customer', ['merged', 'rejected']),
  open_opportunity: reason('status', 'Open opportunity', ['merged', 'rejected']),
  duplicate: reason('status', 'Duplicate', ['merged', 'rejected']),
  recently_contacted: reason('status', 'Recently contacted or rejected', ['rejected'], {
    failureMode: 'recycled',
  }),
  partner_or_employee: reason('status', 'Partner or employee', ['rejected']),
  wrong_owner_or_territory: reason('process', 'Wrong owner or territory', ['rerouted']),
  packet_incomplete: reason('process', 'Packet incomplete', ['enriched']),
  test_or_error: reason('process', 'Test or error', ['rejected']),
  other: reason('other', 'Other', ['rejected'], { evidence: 'note' }),
} as const satisfies Record<string, Reason>

export type ReasonCode = keyof typeof REASONS

const VERDICT_OF_GROUP = {
  fit: 'criteria',
  intent: 'criteria',
  timing: 'timing',
  reach: 'process',
  status: 'process',
  process: 'process',
  other: 'pending',
} as const satisfies Record<ReasonGroup, Verdict>

/** Tells whether a stored text is one of the reason codes. */
export function isReasonCode(code: string): code is ReasonCode {
  return Object.hasOwn(REASONS, code)
}

/**
 * What a rejection with this reason says: fit and intent speak about the criteria, timing is shown apart, reach,
 * status and process are returns that leave acceptance alone; an unknown or missing reason is pending.
 */
export function verdictOf(code: string | null): Verdict {
  return code !== null && isReasonCode(code) ? VERDICT_OF_GROUP[REASONS[code].group] : 'pending'
}
