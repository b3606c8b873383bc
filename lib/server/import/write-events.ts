import 'server-only'
import { NEWS_DAYS } from '@/lib/domain/scoring/live-crossing'
import { refreshFailureModes } from '../handoff/refresh-failure-modes'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'
import { supersede } from './supersede'

/** Engagement events by (source, external id): delivered again they change nothing, changed ones are corrected. */
export async function writeEvents(context: WriteContext): Promise<void> {
  const { tx, workspace, source, batchId, backfill } = context
  await supersede(tx, 'in_event')
  await tx.sql`analyze in_event`
  await tx.sql`
    create temporary table event_known on commit drop as
    select e.line, e.external_id, x.id, f.lead_id, x.lead_id as old_lead_id,
      (f.lead_id, e.type, e.occurred_at, e.date_only, e.session_key, e.properties) is distinct from
      (x.lead_id, x.type, x.occurred_at, x.date_only, x.session_key, coalesce(x.properties, '{}'::jsonb)) as is_changed
    from in_event e
    join found_lead f on f.ref = coalesce(e.lead_ref, '') and f.email = coalesce(e.lead_email, '')
    join app.engagement_event x on x.workspace_id = ${workspace.id} and x.source_system = ${source}
      and x.external_id = e.external_id
    where f.lead_id is not null`
  await tx.sql`create index on event_known (line)`
  await tx.sql`create index on event_known (id)`
  await tx.sql`analyze event_known`
  await keepBefore(context)
  await tx.sql`
    update app.engagement_event x set (lead_id, type, occurred_at, date_only, session_key, properties)
    = (k.lead_id, e.type, e.occurred_at, e.date_only, e.session_key, nullif(e.properties, '{}'::jsonb))
    from event_known k join in_event e on e.line = k.line and e.external_id = k.external_id
    where x.workspace_id = ${workspace.id} and x.id = k.id and k.is_changed`
  await tx.sql`
    insert into app.engagement_event (workspace_id, id, lead_id, type, occurred_at, date_only, session_key, properties,
      source_system, external_id, batch_id, is_live)
    select ${workspace.id}, e.id, f.lead_id, e.type, e.occurred_at, e.date_only, e.session_key,
      nullif(e.properties, '{}'::jsonb), ${source}, e.external_id, ${batchId}::uuid,
      not ${backfill} and e.occurred_at >= now() - make_interval(days => ${NEWS_DAYS})
    from in_event e
    join found_lead f on f.ref = coalesce(e.lead_ref, '') and f.email = coalesce(e.lead_email, '')
    where f.lead_id is not null and not exists (select from event_known k where k.line = e.line)
    on conflict (workspace_id, source_system, external_id) do nothing`
  await tx.sql`
    insert into in_outcome (line, rank)
    select e.line, case when k.line is null then ${RANK.created} when k.is_changed then ${RANK.updated}
      else ${RANK.unchanged} end::smallint
    from in_event e
    join found_lead f on f.ref = coalesce(e.lead_ref, '') and f.email = coalesce(e.lead_email, '')
    left join event_known k on k.line = e.line
    where f.lead_id is not null`
  await refreshFailureModes(tx, workspace, await listHandedOver(context))
}

/** Leads of whom something is told now that they did before they were handed over. */
async function listHandedOver({ tx, workspace }: WriteContext): Promise<string[]> {
  const rows = await tx.sql<{ id: string }[]>`
    with told as (
      select f.lead_id, min(case when k.is_changed then '-infinity'::timestamptz else e.occurred_at end) as first
      from in_event e
      join found_lead f on f.ref = coalesce(e.lead_ref, '') and f.email = coalesce(e.lead_email, '')
      left join event_known k on k.line = e.line
      where f.lead_id is not null and k.is_changed is distinct from false group by f.lead_id
      union all
      select old_lead_id, '-infinity' from event_known where is_changed and old_lead_id <> lead_id)
    select distinct told.lead_id as id from told
    where exists (select from app.handoff h
      where h.workspace_id = ${workspace.id} and h.lead_id = told.lead_id and h.mql_at + interval '1 day' >= told.first)`
  return rows.map(row => row.id)
}

async function keepBefore({ tx, workspace, batchId }: WriteContext): Promise<void> {
  await tx.sql`
    insert into app.import_change (workspace_id, batch_id, entity, entity_id, before)
    select ${workspace.id}, ${batchId}, 'engagement_event', x.id, to_jsonb(x)
    from event_known k join app.engagement_event x on x.workspace_id = ${workspace.id} and x.id = k.id
    where k.is_changed on conflict do nothing`
}
