import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import { pack, packed } from '@/db/packed'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { systemScope } from '../session'
import { judgeTold, type News } from './judge-told'
import { isImporting, lockLeads } from './lock-leads'

const AT_ONCE = 300

/** Keeps news of leads that somebody else holds, so that they are judged as soon as they are free. */
export async function deferScoring(
  tx: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  { told, touched }: News,
): Promise<void> {
  const fromOf = new Map(touched.map(leadId => [leadId, Number.POSITIVE_INFINITY]))
  for (const { leadId, fromMs } of told)
    fromOf.set(leadId, Math.min(fromMs, fromOf.get(leadId) ?? Number.POSITIVE_INFINITY))
  const rows = [...fromOf].sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return
  const ids = packed(
    tx,
    pack(rows, ([id]) => id),
  )
  const from = packed(
    tx,
    pack(rows, ([, ms]) => (Number.isFinite(ms) ? new Date(ms) : 'infinity')),
  )
  await tx.sql`
    insert into app.score_due (workspace_id, lead_id, from_at)
    select ${workspaceId}::uuid, id, from_at from unnest(${ids}::uuid[], ${from}::timestamptz[]) as due (id, from_at)
    on conflict (workspace_id, lead_id) do update set from_at = least(score_due.from_at, excluded.from_at)`
}

/** Judges the leads that were held when something was told of them, while no import holds them again. */
export async function scoreDue(workspaceId: string, now: () => Date = () => new Date()): Promise<number> {
  let judged = 0
  while (true) {
    const done = await withWorkspace(workspaceId, tx => judgeSome(tx, workspaceId, now()), { pool: 'job' })
    judged += done
    if (done < AT_ONCE) return judged
  }
}

async function judgeSome(tx: Tx, workspaceId: string, now: Date): Promise<number> {
  if (await isImporting(tx, { workspaceId })) return 0
  const rows = await tx.sql<{ leadId: string; fromMs: number }[]>`
    delete from app.score_due d using (
      select lead_id from app.score_due where workspace_id = ${workspaceId}
      order by lead_id limit ${AT_ONCE} for update skip locked) next
    where d.workspace_id = ${workspaceId} and d.lead_id = next.lead_id
    returning d.lead_id as "leadId", case when isfinite(d.from_at)
      then (extract(epoch from d.from_at) * 1000)::float8 else 'infinity'::float8 end as "fromMs"`
  if (rows.length === 0) return 0
  const scope = await systemScope(tx, workspaceId)
  const leadIds = rows.map(({ leadId }) => leadId)
  await lockLeads(tx, scope, leadIds)
  const told = rows.filter(({ fromMs }) => Number.isFinite(fromMs))
  await judgeTold(tx, scope, { told, touched: leadIds }, now)
  await bumpDataset(tx, workspaceId)
  return rows.length
}
