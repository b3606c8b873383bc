import 'server-only'
import type { CanonicalRecord } from '@/lib/domain/record/record'
import { NEWS_DAYS } from '@/lib/domain/scoring/live-crossing'
import type { WriteContext } from '../import/context'
import { lockLeads } from './lock-leads'
import { scoreLeads, type Told } from './score-leads'

type Row = { leadId: string; first: Date | null }

/**
 * Judges the leads of which a file told something new, in the import's own transaction: those with events of the
 * last days, those it made or changed, and those whose handoff history now dates otherwise. A backfill judges only
 * the last ones.
 */
export async function scoreImported(
  context: WriteContext,
  kinds: ReadonlySet<CanonicalRecord['kind']>,
  now: Date,
): Promise<void> {
  const { tx, scope } = context
  const rows: Row[] = []
  if (kinds.has('event')) rows.push(...(await leadsOfEvents(context)))
  if (kinds.has('lead') && !context.backfill) rows.push(...(await leadsOfLeads(context)))
  const told = rows.map(({ leadId, first }): Told => ({ leadId, fromMs: (first ?? now).getTime() }))
  await lockLeads(
    tx,
    scope,
    told.map(({ leadId }) => leadId),
  )
  await scoreLeads(tx, scope, told, now)
}

async function leadsOfEvents({ tx, workspace, backfill }: WriteContext): Promise<Row[]> {
  const rows = await tx.sql<Row[]>`
    with told as (
      select f.lead_id, min(e.occurred_at) as first, max(e.occurred_at) as last
      from in_event e
      join found_lead f on f.ref = coalesce(e.lead_ref, '') and f.email = coalesce(e.lead_email, '')
      left join event_known k on k.line = e.line
      where f.lead_id is not null and k.is_changed is distinct from false group by f.lead_id)
    select lead_id as "leadId", first from told
    where (not ${backfill} and last >= now() - make_interval(days => ${NEWS_DAYS}))
      or exists (select from app.handoff h
        where h.workspace_id = ${workspace.id} and h.lead_id = told.lead_id and h.is_latest and h.disposition is null
          and h.packet is not null and h.mql_at >= told.first)`
  return [...rows]
}

async function leadsOfLeads({ tx }: WriteContext): Promise<Row[]> {
  const rows = await tx.sql<Row[]>`
    select lead_id as "leadId", null as first from lead_now
    where is_changed or is_new and (created_at is null or created_at > now() - make_interval(days => ${NEWS_DAYS}))`
  return [...rows]
}
