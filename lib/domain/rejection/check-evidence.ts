import type { GateCheck } from '../criteria/icp-gate'
import type { ReasonCode } from './reasons'

/** What is known about a handoff that a reason can be held against. */
export type RejectionEvidence = {
  /** Answers of the gates agreed when the handoff was made. */
  gates: readonly Pick<GateCheck, 'name' | 'field' | 'value' | 'state'>[]
  /** Sales activity since the handoff. */
  touches: readonly { countsAsFirstTouch: boolean; outcome: string | null }[]
  /** Engagement up to the handoff. */
  events: readonly { type: string; ms: number; dateOnly: boolean }[]
  /** Sales activity or an answer before the handoff; null: none known. */
  lastContactMs: number | null
  mqlMs: number
}

/** A reason that the evidence does not bear out: said to the person and kept with the answer, never in the way. */
export type EvidenceFlag = { code: string; message: string }

type Check = (evidence: RejectionEvidence, attempts: number | null) => EvidenceFlag | null

const DAY_MS = 86_400_000
const SESSION_MS = 30 * 60_000
const RECENT_DAYS = 14
const CONTACT_DAYS = 90

/** Engagement that shows more than an interest in content. */
const BUYING = [
  'demo_request',
  'contact_sales',
  'pricing_view',
  'trial_started',
  'trial_active',
  'integration_connected',
]

const ANSWERED = /^(connected|replied|reply|answered|meeting)/i

const CHECKS: Partial<Record<ReasonCode, Check>> = {
  company_size: againstGates('employees', 'employee_band', 'annual_revenue'),
  industry: againstGates('industry'),
  geography: againstGates('country'),
  role_or_seniority: againstGates('job_title'),
  student_or_personal: againstGates('job_title'),
  no_response_after_n: ({ touches }, attempts) => {
    const logged = touches.filter(touch => touch.countsAsFirstTouch).length
    if (logged === 0) return flag('no_attempt_logged', 'No attempt is logged since the handoff')
    if (attempts === null || logged >= attempts) return null
    return flag('fewer_attempts_logged', `${logged} of ${attempts} attempts are logged since the handoff`)
  },
  bad_contact_data: ({ touches }) =>
    touches.some(({ outcome }) => outcome !== null && ANSWERED.test(outcome))
      ? flag('contact_answered', 'The contact has answered since the handoff')
      : null,
  content_only: ({ events }) => {
    const more = events.find(({ type }) => BUYING.includes(type))
    return more
      ? flag('buying_intent', `There was more than content: ${more.type.replaceAll('_', ' ')}`)
      : null
  },
  single_session: ({ events }) => {
    const times = events.map(({ ms }) => ms)
    const isLong = times.length > 1 && Math.max(...times) - Math.min(...times) > SESSION_MS
    return isLong ? flag('several_sessions', 'The engagement came in more than one visit') : null
  },
  stale_engagement: ({ events, mqlMs }) => {
    const last = events.length === 0 ? null : Math.max(...events.map(({ ms }) => ms))
    return last !== null && mqlMs - last <= RECENT_DAYS * DAY_MS
      ? flag('recent_engagement', `The last engagement was within ${RECENT_DAYS} days of the handoff`)
      : null
  },
  recently_contacted: ({ lastContactMs, mqlMs }) =>
    lastContactMs === null || mqlMs - lastContactMs > CONTACT_DAYS * DAY_MS
      ? flag('no_earlier_contact', `No contact is known in the ${CONTACT_DAYS} days before the handoff`)
      : null,
}

/** Holds a reason against what is known: "outside ICP" though the gates passed, "no response" without an attempt. */
export function checkEvidence(
  reason: ReasonCode,
  evidence: RejectionEvidence,
  attempts: number | null,
): EvidenceFlag | null {
  return CHECKS[reason]?.(evidence, attempts) ?? null
}

/** Reasons that the evidence can speak against at all. */
export const CHECKED_REASONS = Object.keys(CHECKS) as ReasonCode[]

function againstGates(...fields: string[]): Check {
  return ({ gates }) => {
    const asked = gates.filter(gate => fields.includes(gate.field))
    const first = asked[0]
    if (!first || asked.some(gate => gate.state !== 'passed')) return null
    const value = first.value === null ? '' : `: ${String(first.value)}`
    return flag('gate_passed', `It passed the agreed gate "${first.name}"${value}`)
  }
}

function flag(code: string, message: string): EvidenceFlag {
  return { code, message }
}
