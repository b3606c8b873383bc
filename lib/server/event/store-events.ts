import 'server-only'
import type { Tx } from '@/db/client'
import { newBulkId } from '@/db/new-ids'
import { jsonText, type Packable, pack, packed } from '@/db/packed'
import type { Attributes } from '@/lib/domain/record/record'
import type { Told } from '../scoring/score-leads'
import type { KnownItem, Outcome } from './deliver'

export type SaidEvent = { type: string; occurredAt: Date; sessionKey: string | null; properties: Attributes }

export type Stored = { outcomes: Map<number, Outcome>; told: Told[] }

type Place = { workspaceId: string; source: string; isLive: boolean }

/**
 * Stores engagement events by (source, external id) in one statement: whichever of several deliveries of one event
 * comes first creates it, the others wait for that and find it known. One that says otherwise now is corrected.
 */
export async function storeEvents(
  tx: Tx,
  { workspaceId, source, isLive }: Place,
  items: readonly KnownItem<SaidEvent>[],
): Promise<Stored> {
  if (items.length === 0) return { outcomes: new Map(), told: [] }
  const created = await tx.sql<{ key: string }[]>`
    insert into app.engagement_event (workspace_id, id, lead_id, type, occurred_at, session_key, properties,
      source_system, external_id, is_live)
    select ${workspaceId}::uuid, id, lead_id, type, occurred_at, session_key, nullif(properties, '{}'::jsonb),
      ${source}, external_id, ${isLive}
    from ${given(tx, items)} order by external_id
    on conflict (workspace_id, source_system, external_id) do nothing
    returning external_id as key`
  const isNew = new Set(created.map(({ key }) => key))
  const rest = items.filter(({ key }) => !isNew.has(key))
  const changes = await correctEvents(tx, { workspaceId, source }, rest)
  const outcomes = new Map<number, Outcome>()
  const told: Told[] = []
  for (const { line, key, leadId, said } of items) {
    const change = changes.get(key)
    outcomes.set(line, isNew.has(key) ? 'created' : change ? 'updated' : 'unchanged')
    const ms = said.occurredAt.getTime()
    if (isNew.has(key)) told.push({ leadId, fromMs: ms })
    if (!change) continue
    const fromMs = Math.min(ms, change.knownAt.getTime())
    told.push({ leadId, fromMs })
    if (change.knownLeadId !== leadId) told.push({ leadId: change.knownLeadId, fromMs })
  }
  return { outcomes, told }
}

type Change = { key: string; knownLeadId: string; knownAt: Date }

async function correctEvents(
  tx: Tx,
  { workspaceId, source }: Omit<Place, 'isLive'>,
  items: readonly KnownItem<SaidEvent>[],
): Promise<Map<string, Change>> {
  if (items.length === 0) return new Map()
  const changes = await tx.sql<Change[]>`
    with changed as materialized (
      select e.external_id, e.lead_id, e.type, e.occurred_at, e.session_key, e.properties, x.id,
        x.lead_id as known_lead_id, x.occurred_at as known_at
      from ${given(tx, items)}
      join app.engagement_event x on x.workspace_id = ${workspaceId} and x.source_system = ${source}
        and x.external_id = e.external_id
      where (e.lead_id, e.type, e.occurred_at, false, e.session_key, e.properties) is distinct from
        (x.lead_id, x.type, x.occurred_at, x.date_only, x.session_key, coalesce(x.properties, '{}'::jsonb))
      order by x.external_id for no key update of x
    ), corrected as (
      update app.engagement_event x set (lead_id, type, occurred_at, date_only, session_key, properties)
      = (c.lead_id, c.type, c.occurred_at, false, c.session_key, nullif(c.properties, '{}'::jsonb))
      from changed c where x.workspace_id = ${workspaceId} and x.id = c.id
    )
    select external_id as key, known_lead_id as "knownLeadId", known_at as "knownAt" from changed`
  return new Map(changes.map(change => [change.key, change]))
}

function given(tx: Tx, items: readonly KnownItem<SaidEvent>[]) {
  const of = (value: (item: KnownItem<SaidEvent>) => Packable) => packed(tx, pack(items, value))
  return tx.sql`unnest(${of(() => newBulkId())}::uuid[], ${of(e => e.key)}, ${of(e => e.leadId)}::uuid[],
    ${of(e => e.said.type)}, ${of(e => e.said.occurredAt)}::timestamptz[], ${of(e => e.said.sessionKey)},
    ${of(e => jsonText(e.said.properties))}::jsonb[])
    as e (id, external_id, lead_id, type, occurred_at, session_key, properties)`
}
