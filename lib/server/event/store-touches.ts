import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { type Packable, pack, packed } from '@/db/packed'
import type { KnownItem, Outcome } from './deliver'

export type SaidTouch = {
  kind: string
  occurredAt: Date
  countsAsFirstTouch: boolean
  actor: string | null
  outcome: string | null
}

export type StoredTouches = {
  outcomes: Map<number, Outcome>
  /** Leads whose handoffs may have another first touch now. */
  leadIds: string[]
}

type Place = { workspaceId: string; source: string }

/** Stores sales activities by (source, external id), as events are. */
export async function storeTouches(
  tx: Tx,
  place: Place,
  items: readonly KnownItem<SaidTouch>[],
): Promise<StoredTouches> {
  if (items.length === 0) return { outcomes: new Map(), leadIds: [] }
  const { workspaceId, source } = place
  const created = await tx.sql<{ key: string }[]>`
    insert into app.touch (workspace_id, id, lead_id, kind, occurred_at, counts_as_first_touch, actor, outcome,
      source_system, external_id)
    select ${workspaceId}::uuid, id, lead_id, kind, occurred_at, counts_as_first_touch, actor, outcome, ${source},
      external_id
    from ${given(tx, items)} order by external_id
    on conflict (workspace_id, source_system, external_id) do nothing
    returning external_id as key`
  const isNew = new Set(created.map(({ key }) => key))
  const rest = items.filter(({ key }) => !isNew.has(key))
  const changes = await correctTouches(tx, place, rest)
  const outcomes = new Map<number, Outcome>()
  const leadIds = new Set<string>()
  for (const { line, key, leadId } of items) {
    const knownLeadId = changes.get(key)
    outcomes.set(line, isNew.has(key) ? 'created' : knownLeadId ? 'updated' : 'unchanged')
    if (isNew.has(key) || knownLeadId) leadIds.add(leadId)
    if (knownLeadId) leadIds.add(knownLeadId)
  }
  return { outcomes, leadIds: [...leadIds] }
}

async function correctTouches(
  tx: Tx,
  { workspaceId, source }: Place,
  items: readonly KnownItem<SaidTouch>[],
): Promise<Map<string, string>> {
  if (items.length === 0) return new Map()
  const rows = await tx.sql<{ key: string; knownLeadId: string }[]>`
    with changed as materialized (
      select t.external_id, t.lead_id, t.kind, t.occurred_at, t.counts_as_first_touch, t.actor, t.outcome, x.id,
        x.lead_id as known_lead_id
      from ${given(tx, items)}
      join app.touch x on x.workspace_id = ${workspaceId} and x.source_system = ${source}
        and x.external_id = t.external_id
      where (t.lead_id, t.kind, t.occurred_at, false, t.counts_as_first_touch, t.actor, t.outcome) is distinct from
        (x.lead_id, x.kind, x.occurred_at, x.date_only, x.counts_as_first_touch, x.actor, x.outcome)
      order by x.external_id for no key update of x
    ), corrected as (
      update app.touch x set (lead_id, kind, occurred_at, date_only, counts_as_first_touch, actor, outcome)
      = (c.lead_id, c.kind, c.occurred_at, false, c.counts_as_first_touch, c.actor, c.outcome)
      from changed c where x.workspace_id = ${workspaceId} and x.id = c.id
    )
    select external_id as key, known_lead_id as "knownLeadId" from changed`
  return new Map(rows.map(({ key, knownLeadId }) => [key, knownLeadId]))
}

function given(tx: Tx, items: readonly KnownItem<SaidTouch>[]) {
  const of = (value: (item: KnownItem<SaidTouch>) => Packable) => packed(tx, pack(items, value))
  return tx.sql`unnest(${of(() => newBulkId())}::uuid[], ${of(t => t.key)}, ${of(t => t.leadId)}::uuid[],
    ${of(t => t.said.kind)}, ${of(t => t.said.occurredAt)}::timestamptz[],
    ${of(t => t.said.countsAsFirstTouch)}::boolean[], ${of(t => t.said.actor)}, ${of(t => t.said.outcome)})
    as t (id, external_id, lead_id, kind, occurred_at, counts_as_first_touch, actor, outcome)`
}
