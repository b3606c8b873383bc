import 'server-only'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'
import { supersede } from './supersede'

/** Sales activities by (source, external id); each may be a first touch, so their leads are projected anew. */
export async function writeTouches(context: WriteContext): Promise<void> {
  const { tx, workspace, source, batchId } = context
  await supersede(tx, 'in_touch')
  await tx.sql`
    create temporary table touch_next on commit drop as
    select t.*, f.lead_id, x.id as known_id, x.lead_id as known_lead_id,
      x.id is null or (f.lead_id, t.kind, t.occurred_at, t.date_only, t.counts_as_first_touch, t.actor, t.outcome)
      is distinct from
      (x.lead_id, x.kind, x.occurred_at, x.date_only, x.counts_as_first_touch, x.actor, x.outcome) as is_different
    from in_touch t
    join found_lead f on f.ref = coalesce(t.lead_ref, '') and f.email = coalesce(t.lead_email, '')
    left join app.touch x on x.workspace_id = ${workspace.id} and x.source_system = ${source}
      and x.external_id = t.external_id
    where f.lead_id is not null`
  await tx.sql`create index on touch_next (known_id)`
  await tx.sql`analyze touch_next`
  await tx.sql`
      insert into app.import_change (workspace_id, batch_id, entity, entity_id, before)
      select ${workspace.id}, ${batchId}, 'touch', x.id, to_jsonb(x)
      from touch_next n join app.touch x on x.workspace_id = ${workspace.id} and x.id = n.known_id
      where n.is_different on conflict do nothing`
  await tx.sql`
    update app.touch x set (lead_id, kind, occurred_at, date_only, counts_as_first_touch, actor, outcome)
    = (n.lead_id, n.kind, n.occurred_at, n.date_only, n.counts_as_first_touch, n.actor, n.outcome)
    from touch_next n where x.workspace_id = ${workspace.id} and x.id = n.known_id and n.is_different`
  await tx.sql`
    insert into app.touch (workspace_id, id, lead_id, kind, occurred_at, date_only, counts_as_first_touch, actor,
      outcome, source_system, external_id, batch_id)
    select ${workspace.id}, id, lead_id, kind, occurred_at, date_only, counts_as_first_touch, actor, outcome,
      ${source}, external_id, ${batchId}::uuid
    from touch_next where known_id is null
    on conflict (workspace_id, source_system, external_id) do nothing`
  await tx.sql`
    insert into in_outcome (line, rank)
    select line, case when known_id is null then ${RANK.created} when is_different then ${RANK.updated}
      else ${RANK.unchanged} end::smallint from touch_next`
  await tx.sql`insert into projected_lead (lead_id)
    select lead_id from touch_next where is_different
    union select known_lead_id from touch_next where is_different and known_lead_id is not null
    on conflict do nothing`
}
