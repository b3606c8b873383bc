import 'server-only'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'

/**
 * Appends to the ledger what differs from the newest row of each slot, so that telling a fact again adds nothing
 * and a correction is a new row.
 */
export async function writeFacts(context: WriteContext): Promise<void> {
  const { tx } = context
  await nextFacts(context)
  await appendFacts(context)
  await tx.sql`insert into in_outcome (line, rank)
    select n.line, case when not n.is_different then ${RANK.unchanged} when n.of_lead or n.is_known then ${RANK.updated}
      else ${RANK.created} end::smallint
    from fact_next n`
  await tx.sql`insert into projected_lead (lead_id) select distinct lead_id from fact_next where is_different and not is_first
    on conflict do nothing`
}

async function nextFacts({ tx, workspace }: WriteContext): Promise<void> {
  await tx.sql`
    create temporary table fact_told on commit drop as
    select f.*, coalesce(n.lead_id, r.lead_id) as lead_id, coalesce(not n.is_known, false) as is_first
    from in_fact f
    left join lead_now n on f.of_lead and n.line = f.line
    left join found_lead r on not f.of_lead and r.ref = f.lead_ref and r.email = ''
    where coalesce(n.lead_id, r.lead_id) is not null and not (f.retracted and coalesce(not n.is_known, false))`
  await tx.sql`
    create temporary table fact_next on commit drop as
    select distinct on (lead_id, slot) f.*, false as is_known, true as is_different
    from fact_told f order by lead_id, slot, line desc, id desc`
  await tx.sql`create index on fact_next (lead_id, slot)`
  await tx.sql`analyze fact_told, fact_next`
  await tx.sql`
    with lost as (
      select t.line, max(n.line) as last, bool_and((t.kind, t.at, t.date_only, t.retracted, t.reason, t.reason_label, t.route)
        is not distinct from (n.kind, n.at, n.date_only, n.retracted, n.reason, n.reason_label, n.route)) as same
      from fact_told t join fact_next n on n.lead_id = t.lead_id and n.slot = t.slot
      where t.line < n.line and not t.of_lead group by t.line
    ), told as (
      insert into in_refusal (line, outcome, message)
      select line, 'skipped', format('Line %s tells the same change and counts instead.', last) from lost where not same
    )
    insert into in_outcome (line, rank)
    select line, case when same then ${RANK.unchanged} else ${RANK.skipped} end::smallint from lost`
  await tx.sql`
    update fact_next f set is_known = not now.retracted,
      is_different = now.retracted <> f.retracted or not f.retracted and
        (now.kind, now.at, now.date_only, now.reason, now.reason_label, now.route)
        is distinct from (f.kind, f.at, f.date_only, f.reason, f.reason_label, f.route)
    from (
      select distinct on (e.lead_id, e.slot) e.lead_id, e.slot, e.kind, e.at, e.date_only, e.retracted, e.reason,
        e.reason_label, e.route
      from fact_next n join app.handoff_event e on e.workspace_id = ${workspace.id} and e.lead_id = n.lead_id
        and e.slot = n.slot
      where not n.is_first and not exists (select from app.import_batch b
        where b.workspace_id = ${workspace.id} and b.id = e.batch_id and b.status = 'undone')
      order by e.lead_id, e.slot, e.recorded_at desc, e.id desc
    ) now
    where now.lead_id = f.lead_id and now.slot = f.slot`
  await tx.sql`update fact_next set is_different = false where retracted and not is_known`
}

async function appendFacts({ tx, workspace, source, batchId, actor }: WriteContext): Promise<void> {
  await tx.sql`
    insert into app.handoff_event (workspace_id, id, lead_id, slot, kind, at, date_only, retracted, confidence,
      source_system, reason, reason_label, route, actor_kind, actor_id, batch_id)
    select ${workspace.id}, id, lead_id, slot, kind, at, date_only, retracted, confidence, ${source}, reason,
      reason_label, route, ${actor.kind}, ${actor.id}::uuid, ${batchId}::uuid
    from fact_next where is_different`
}
