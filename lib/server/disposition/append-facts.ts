import 'server-only'
import type { Tx } from '@/db/client'
import type { FactKind } from '@/lib/domain/handoff/fact'
import type { Json } from '../record'
import type { Scope } from '../scope'

export const TREATY = 'treaty'

/** A row for the ledger that a person or a program of ours causes. */
export type OwnFact = {
  id: string
  leadId: string
  slot: string
  kind: FactKind
  at: Date
  retracted?: boolean
  reason?: string | null
  detail: { [key: string]: Json | undefined }
}

/** Appends facts seen by Treaty itself, told by whoever acts. */
export async function appendFacts(tx: Tx, scope: Scope, facts: readonly OwnFact[]): Promise<void> {
  if (facts.length === 0) return
  const rows = facts.map(fact => ({
    workspace_id: scope.workspaceId,
    id: fact.id,
    lead_id: fact.leadId,
    slot: fact.slot,
    kind: fact.kind,
    at: fact.at,
    retracted: fact.retracted ?? false,
    confidence: 'observed',
    source_system: TREATY,
    reason: fact.reason ?? null,
    detail: JSON.stringify(fact.detail),
    actor_kind: scope.actor.kind,
    actor_id: scope.actor.id,
  }))
  await tx.sql`insert into app.handoff_event ${tx.sql(rows)}`
}
