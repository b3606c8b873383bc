import 'server-only'
import type { Tx } from '@/db/client'
import { RANK } from './intake-tables'

type KeyedTable = 'in_lead' | 'in_event' | 'in_touch' | 'in_opportunity' | 'in_opportunity_event'

/**
 * Where a file holds an id several times, its last row counts: an earlier one that says the same is unchanged, one
 * that says otherwise is skipped and told.
 */
export async function supersede(tx: Tx, table: KeyedTable): Promise<void> {
  const rows = tx.sql(table)
  await tx.sql`
    with twice as (
      select external_id, max(line) as last from ${rows} group by external_id having count(*) > 1
    ), lost as (
      delete from ${rows} t using twice, ${rows} k
      where t.external_id = twice.external_id and t.line < twice.last
        and k.external_id = twice.external_id and k.line = twice.last
      returning t.line, twice.last, to_jsonb(t) - 'line' - 'id' = to_jsonb(k) - 'line' - 'id' as same_record
    ), facts as (
      select f.line, jsonb_agg(to_jsonb(f) - 'line' - 'id' order by f.slot, f.at) as said from in_fact f
      where f.of_lead and f.line in (select line from lost union select last from lost) group by f.line
    ), compared as (
      select lost.line, lost.last, same_record and theirs.said is not distinct from kept.said as same
      from lost left join facts theirs on theirs.line = lost.line left join facts kept on kept.line = lost.last
    ), told as (
      insert into in_refusal (line, outcome, message)
      select line, 'skipped', format('Line %s has the same id and counts instead.', last) from compared where not same
    )
    insert into in_outcome (line, rank)
    select line, case when same then ${RANK.unchanged} else ${RANK.skipped} end::smallint from compared`
}
