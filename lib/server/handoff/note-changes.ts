import 'server-only'
import type postgres from 'postgres'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'

/** Changes are of use to whoever has read the rows less than a day ago; some of the older ones go each time. */
const SWEPT_AT_ONCE = 20
/** Where more leads are projected at once, everything may as well be read again. */
const MOST_LEADS = 20_000

/**
 * Notes in a transaction which leads' rows it writes that metrics are made of, so that whoever holds them in memory
 * knows what to read again. `null` stands for any of them.
 */
export async function noteChanges(
  tx: Tx,
  workspaceId: string,
  leadIds: readonly string[] | null,
): Promise<void> {
  if (leadIds?.length === 0) return
  await note(tx, workspaceId, tx.sql`${leadIds === null ? null : [...leadIds]}::uuid[]`)
}

/** Notes the leads that are listed in `projected_lead`. */
export async function noteProjected(tx: Tx, workspaceId: string): Promise<void> {
  const listed = tx.sql`(select case when count(*) <= ${MOST_LEADS} then array_agg(lead_id) end from projected_lead)`
  await note(tx, workspaceId, listed)
}

async function note(
  { sql }: Tx,
  workspaceId: string,
  leadIds: postgres.PendingQuery<postgres.Row[]>,
): Promise<void> {
  await sql`
    with old as (
      delete from app.handoff_change where workspace_id = ${workspaceId} and (by, id) in (
        select by, id from app.handoff_change
        where workspace_id = ${workspaceId} and recorded_at < now() - interval '1 day'
        order by recorded_at limit ${SWEPT_AT_ONCE} for update skip locked))
    insert into app.handoff_change (workspace_id, id, lead_ids) values (${workspaceId}, ${uuidv7()}, ${leadIds})`
}
