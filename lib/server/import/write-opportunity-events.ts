import 'server-only'
import type { WriteContext } from './context'
import { RANK } from './intake-tables'
import { supersede } from './supersede'

/** Stage changes of deals, append-only: one told again adds nothing, a corrected one is a new row. */
export async function writeOpportunityEvents({
  tx,
  workspace,
  source,
  batchId,
}: WriteContext): Promise<void> {
  await supersede(tx, 'in_opportunity_event')
  await tx.sql`
    create temporary table stage_next on commit drop as
    select s.*, now.id is not null as is_known, now.id is null or (s.opportunity_ref, s.stage, s.at, s.amount_minor)
      is distinct from (now.opportunity_ref, now.stage, now.at, now.amount_minor) as is_different
    from in_opportunity_event s left join (
      select distinct on (e.external_id) e.* from app.opportunity_event e
      where e.workspace_id = ${workspace.id} and e.source_system = ${source}
        and e.external_id in (select external_id from in_opportunity_event)
        and not exists (select from app.import_batch b
          where b.workspace_id = ${workspace.id} and b.id = e.batch_id and b.status = 'undone')
      order by e.external_id, e.recorded_at desc, e.id desc
    ) now on now.external_id = s.external_id`
  await tx.sql`
    insert into app.opportunity_event (workspace_id, id, opportunity_ref, stage, at, amount_minor, source_system,
      external_id, batch_id, recorded_at)
    select ${workspace.id}, id, opportunity_ref, stage, at, amount_minor, ${source}, external_id, ${batchId}::uuid,
      clock_timestamp()
    from stage_next where is_different`
  await tx.sql`insert into in_outcome (line, rank)
    select line, case when not is_different then ${RANK.unchanged} when is_known then ${RANK.updated}
      else ${RANK.created} end::smallint from stage_next`
}
