import type { FactKind } from '@/lib/domain/handoff/fact'
import type { ReasonCode } from '@/lib/domain/rejection/reasons'
import type { Fate, Mode } from './chapter'
import type { Rng, Weighted } from './rng'

export type Verdict = { kind: FactKind; reason: ReasonCode }

const REJECTED: FactKind = 'rejected'

/** Reasons by group; timing is always put off to a later date, and a returned handoff goes to somebody else. */
const REASONS: Readonly<Partial<Record<Fate, Weighted<Verdict>>>> = {
  fit: [
    [{ kind: REJECTED, reason: 'company_size' }, 34],
    [{ kind: REJECTED, reason: 'role_or_seniority' }, 26],
    [{ kind: REJECTED, reason: 'use_case_or_tech' }, 18],
    [{ kind: REJECTED, reason: 'industry' }, 13],
    [{ kind: REJECTED, reason: 'geography' }, 9],
  ],
  intent: [
    [{ kind: REJECTED, reason: 'content_only' }, 62],
    [{ kind: REJECTED, reason: 'researcher_or_competitor' }, 24],
    [{ kind: REJECTED, reason: 'stale_engagement' }, 14],
  ],
  timing: [
    [{ kind: 'recycled', reason: 'not_now' }, 55],
    [{ kind: 'recycled', reason: 'budget_cycle' }, 30],
    [{ kind: 'recycled', reason: 'in_contract_until' }, 15],
  ],
  reach: [
    [{ kind: 'recycled', reason: 'no_response_after_n' }, 70],
    [{ kind: REJECTED, reason: 'bad_contact_data' }, 24],
    [{ kind: REJECTED, reason: 'opted_out' }, 6],
  ],
  status: [
    [{ kind: 'merged', reason: 'existing_customer' }, 36],
    [{ kind: 'merged', reason: 'duplicate' }, 34],
    [{ kind: REJECTED, reason: 'open_opportunity' }, 18],
    [{ kind: REJECTED, reason: 'partner_or_employee' }, 12],
  ],
  process: [[{ kind: 'rerouted', reason: 'wrong_owner_or_territory' }, 1]],
}

// What a mode is rejected for, when the group leaves it open.
const OF_MODE: Readonly<Partial<Record<Mode, Partial<Record<Fate, Weighted<Verdict>>>>>> = {
  form_fill: { intent: [[{ kind: REJECTED, reason: 'content_only' }, 1]] },
  single_session: { intent: [[{ kind: REJECTED, reason: 'single_session' }, 1]] },
  persona_mismatch: {
    fit: [
      [{ kind: REJECTED, reason: 'company_size' }, 52],
      [{ kind: REJECTED, reason: 'role_or_seniority' }, 26],
      [{ kind: REJECTED, reason: 'student_or_personal' }, 22],
    ],
  },
  recycled: { intent: [[{ kind: REJECTED, reason: 'stale_engagement' }, 1]] },
}

/** How a handoff of this fate is turned away; null when it is not. */
export function verdictOf(rng: Rng, mode: Mode, fate: Fate): Verdict | null {
  const options = OF_MODE[mode]?.[fate] ?? REASONS[fate]
  return options ? rng.weighted(options) : null
}
