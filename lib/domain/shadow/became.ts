import type { Disposition } from '../handoff/fact'
import type { Outcome } from '../opportunity/opportunity'
import type { OutcomeClass } from '../replay/outcome-class'

/** A handoff that really happened, as far as it says what became of the lead. */
export type RealHandoff = {
  disposition: Disposition | null
  verdict: string | null
  reason: string | null
  isAccepted: boolean
  isSql: boolean
  outcome: Outcome | null
}

/** What became of a lead, as a replay says it; one that was never handed over has an unknown outcome. */
export function becameOf(handoff: RealHandoff | null): OutcomeClass {
  if (handoff === null) return 'never_handed_over'
  const { disposition, verdict, reason, isAccepted, isSql, outcome } = handoff
  if (outcome !== null) return outcome
  if (isSql) return 'sql'
  if (isAccepted || disposition === 'accepted') return 'accepted'
  if (disposition === null) return 'pending'
  const isAgainst = verdict === 'criteria' || (disposition === 'rejected' && reason === null)
  return isAgainst ? 'rejected' : 'returned'
}
