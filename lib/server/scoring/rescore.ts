import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import { agreementAt } from '../agreement/in-force'
import { refreshFailureModes } from '../handoff/refresh-failure-modes'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { systemScope } from '../session'
import { lockLeads } from './lock-leads'
import { scoreLeads } from './score-leads'

/** Leads looked at in one transaction; few of them have news since the version took effect. */
const BLOCK = 4_000
/** Longer than this a job does not hold its place; the next one goes on. */
const MOST_MS = 20_000

export type Rescored = 'done' | 'more'

type Progress = { afterLead: string | null; finishedAt: Date | null }

/**
 * Scores the next open leads again under a version that came into force: those with news since it took effect, which
 * may have been judged by the one before. Handoffs and their packets are left alone, but for the failure modes of older
 * ones, which the first version ever names. A job that dies loses its last
 * block, which the next one does again.
 */
export async function rescoreOpenLeads(tx: Tx, scope: Scope, n: number, now: Date): Promise<Rescored> {
  const { workspaceId } = scope
  const { sql } = tx
  const agreed = await agreementAt(tx, scope, now)
  if (agreed?.n !== n) return 'done'
  await sql`insert into app.agreement_rescoring (workspace_id, n) values (${workspaceId}, ${n}) on conflict do nothing`
  const [progress] = await sql<Progress[]>`
    select after_lead as "afterLead", finished_at as "finishedAt" from app.agreement_rescoring
    where workspace_id = ${workspaceId} and n = ${n} for update`
  if (!progress || progress.finishedAt) return 'done'
  const leads = await sql<{ id: string; isTold: boolean }[]>`
    select l.id, exists (select from app.engagement_event e
      where e.workspace_id = ${workspaceId} and e.lead_id = l.id and e.is_live
        and e.occurred_at >= ${agreed.effectiveAt}) as "isTold"
    from app.lead l where l.workspace_id = ${workspaceId} and l.merged_into_id is null and l.voided_at is null
      ${progress.afterLead === null ? sql`` : sql`and l.id > ${progress.afterLead}`}
    order by l.id limit ${BLOCK}`
  const told = leads.flatMap(({ id, isTold }) =>
    isTold ? [{ leadId: id, fromMs: Number.POSITIVE_INFINITY }] : [],
  )
  await lockLeads(
    tx,
    scope,
    told.map(({ leadId }) => leadId),
  )
  const { scored, handedOver } = await scoreLeads(tx, scope, told, now)
  const last = leads.at(-1)?.id ?? progress.afterLead
  const isDone = leads.length < BLOCK
  await sql`update app.agreement_rescoring set after_lead = ${last}, scored = scored + ${scored},
      handed_over = handed_over + ${handedOver.length}, finished_at = ${isDone ? sql`clock_timestamp()` : null}
    where workspace_id = ${workspaceId} and n = ${n}`
  const named = (await isFirst(tx, workspaceId, agreed.effectiveAt))
    ? await refreshFailureModes(
        tx,
        scope.workspace,
        leads.map(lead => lead.id),
      )
    : 0
  if (handedOver.length + named > 0) await bumpDataset(tx, workspaceId)
  return isDone ? 'done' : 'more'
}

async function isFirst({ sql }: Tx, workspaceId: string, effectiveAt: Date): Promise<boolean> {
  const [earlier] = await sql`
    select 1 from app.agreement_version where workspace_id = ${workspaceId} and effective_at < ${effectiveAt} limit 1`
  return earlier === undefined
}

/** Goes on with the version in force where it is not done, block by block, for a while. */
export async function rescoreDue(workspaceId: string, now: () => Date = () => new Date()): Promise<Rescored> {
  const end = now().getTime() + MOST_MS
  let state: Rescored = 'more'
  while (state === 'more' && now().getTime() < end)
    state = await withWorkspace(
      workspaceId,
      async tx => {
        const n = await unfinished(tx, workspaceId, now())
        return n === null ? 'done' : rescoreOpenLeads(tx, await systemScope(tx, workspaceId), n, now())
      },
      { pool: 'job' },
    )
  return state
}

async function unfinished({ sql }: Tx, workspaceId: string, now: Date): Promise<number | null> {
  const [row] = await sql<{ n: number; isDone: boolean }[]>`
    select v.n, r.finished_at is not null as "isDone" from app.agreement_version v
    left join app.agreement_rescoring r on r.workspace_id = ${workspaceId} and r.n = v.n
    where v.workspace_id = ${workspaceId} and v.effective_at <= ${now} order by v.effective_at desc, v.n desc limit 1`
  return row && !row.isDone ? row.n : null
}
