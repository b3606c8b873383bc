import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'
import { tellEndpoints } from '../webhook/tell-endpoints'

type Answered = {
  handoffId: string
  leadId: string
  /** The fact of the ledger that says so. */
  eventId: string
  at: Date
  /** Null: the answer was taken back. */
  disposition: string | null
  reason: string | null
}

/** Tells programs that handoffs were answered, or that an answer was taken back. */
export async function tellAnswered(tx: Tx, scope: Scope, answered: readonly Answered[]): Promise<void> {
  await tellEndpoints(
    tx,
    scope,
    answered.map(({ handoffId, leadId, eventId, at, disposition, reason }) => ({
      event: 'handoff.answered',
      key: `handoff.answered ${eventId}`,
      payload: { handoff_id: handoffId, lead_id: leadId, disposition, reason, at: at.toISOString() },
    })),
  )
}
