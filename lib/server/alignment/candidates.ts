import 'server-only'
import type { Tx } from '@/db/client'
import type { Candidate } from '@/lib/domain/alignment/draw-leads'
import { STAGE_BITS } from '@/lib/domain/handoff/fact'
import type { Scope } from '../scope'

/** Old enough for its outcome to be known, young enough for somebody to remember what such leads are like. */
const YOUNGEST_DAYS = 60
const OLDEST_DAYS = 540
const MOST = 5_000

/** Past handoffs that sales answered on the criteria, each with what became of it; leads of earlier rounds are left out. */
export async function listCandidates(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  now: Date,
): Promise<Candidate[]> {
  const rows = await sql<Candidate[]>`
    select h.id as "handoffId", h.lead_id as "leadId",
      case when h.outcome = 'won' and h.closed_at <= ${now} then 'won'
        when h.sql_at <= ${now} or h.inferred & ${STAGE_BITS.sql}::int <> 0 then 'qualified'
        when h.verdict = 'accepted' then 'accepted' else 'sent_back' end as stratum
    from app.handoff h
    join app.lead l on l.workspace_id = ${workspaceId} and l.id = h.lead_id
      and l.erased_at is null and l.voided_at is null and l.merged_into_id is null
    where h.workspace_id = ${workspaceId} and h.verdict in ('accepted', 'criteria')
      and h.mql_at < ${now}::timestamptz - make_interval(days => ${YOUNGEST_DAYS})
      and h.mql_at >= ${now}::timestamptz - make_interval(days => ${OLDEST_DAYS})
      and h.disposed_at <= ${now}
      and not exists (select 1 from app.alignment_lead a
        where a.workspace_id = ${workspaceId} and a.lead_id = h.lead_id)
    order by h.mql_at desc, h.id limit ${MOST}`
  return [...rows]
}
