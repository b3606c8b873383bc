import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { jsonText, type Packable, pack, packed } from '@/db/packed'
import type { FactKind } from '@/lib/domain/handoff/fact'
import type { Scope } from '../scope'

/** What our own criteria saw happen to a lead, for the ledger. */
export type SeenFact = {
  leadId: string
  slot: string
  kind: FactKind
  at: Date
  dateOnly: boolean
  retracted: boolean
  route: string | null
  detail: { [key: string]: string | number }
}

/** Appends facts to the ledger set-wise, told by whoever brought the news. */
export async function appendSeen(
  tx: Tx,
  { workspaceId, actor }: Scope,
  facts: readonly SeenFact[],
): Promise<void> {
  if (facts.length === 0) return
  const of = (value: (fact: SeenFact) => Packable) => packed(tx, pack(facts, value))
  await tx.sql`
    insert into app.handoff_event (workspace_id, id, lead_id, slot, kind, at, date_only, retracted, confidence,
      source_system, route, detail, actor_kind, actor_id)
    select ${workspaceId}::uuid, f.id, lead_id, slot, kind, at, date_only, retracted, 'observed', 'treaty', route, detail,
      ${actor.kind}, ${actor.id}::uuid
    from unnest(${of(() => newBulkId())}::uuid[], ${of(f => f.leadId)}::uuid[], ${of(f => f.slot)}, ${of(f => f.kind)},
      ${of(f => f.at)}::timestamptz[], ${of(f => f.dateOnly)}::boolean[], ${of(f => f.retracted)}::boolean[],
      ${of(f => f.route)}, ${of(f => jsonText(f.detail))}::jsonb[])
      as f (id, lead_id, slot, kind, at, date_only, retracted, route, detail)`
}
