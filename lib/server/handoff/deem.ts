import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { type Tx, withWorkspace } from '@/db/client'
import { appendFacts, TREATY } from '../disposition/append-facts'
import { notify } from '../live/notify'
import { bumpDataset, recordAudit } from '../record'
import type { Scope } from '../scope'
import { systemScope } from '../session'
import { projectLeadIds } from './project'

/** Handoffs noted in one transaction. */
const BLOCK = 500
/** A sweep goes on with a long backlog for so long; the next one does the rest. */
const MOST_MS = 20_000

type Silent = { id: string; leadId: string; deemedDueAt: Date }

/**
 * Notes which handoffs nobody answered for the agreed time: each gets one row of the ledger, dated when its time was
 * up, also where that lies in imported history. Leads are locked and looked at again, so that an answer given
 * meanwhile stands, and two workers note nothing twice. Answers how many were noted.
 */
export async function deemDue(workspaceId: string, now: () => Date = () => new Date()): Promise<number> {
  const end = Date.now() + MOST_MS
  let total = 0
  let isMore = true
  while (isMore && Date.now() < end) {
    const found = await withWorkspace(
      workspaceId,
      async tx => deemBlock(tx, await systemScope(tx, workspaceId), now()),
      { pool: 'job' },
    )
    total += found
    isMore = found === BLOCK
  }
  return total
}

async function deemBlock(tx: Tx, scope: Scope, now: Date): Promise<number> {
  const { sql } = tx
  const { workspaceId } = scope
  const due = sql`h.workspace_id = ${workspaceId} and h.disposition is null and h.deemed_at is null
    and h.deemed_due_at is not null and h.deemed_due_at <= ${now}`
  const found = await sql<{ id: string; leadId: string }[]>`
    select h.id, h.lead_id as "leadId" from app.handoff h where ${due} order by h.deemed_due_at limit ${BLOCK}`
  if (found.length === 0) return 0
  const leadIds = [...new Set(found.map(({ leadId }) => leadId))]
  await sql`select count(*) from (
    select 1 from app.lead where workspace_id = ${workspaceId} and id = any(${leadIds}::uuid[])
    order by id for no key update) locked`
  const silent = await sql<Silent[]>`
    select h.id, h.lead_id as "leadId", h.deemed_due_at as "deemedDueAt" from app.handoff h
    where ${due} and h.id = any(${found.map(({ id }) => id)}::uuid[])`
  await appendFacts(
    tx,
    scope,
    silent.map(({ id, leadId, deemedDueAt }) => ({
      id: uuidv7(),
      leadId,
      slot: `${TREATY}:deemed_accepted:${deemedDueAt.toISOString()}`,
      kind: 'deemed_accepted' as const,
      at: deemedDueAt,
      detail: { handoff_id: id },
    })),
  )
  await projectLeadIds(tx, scope.workspace, leadIds)
  await recordAudit(
    tx,
    scope,
    silent.map(({ id, deemedDueAt }) => ({
      verb: 'handoff.deemed_accepted',
      object: { kind: 'handoff', id },
      after: { at: deemedDueAt.toISOString() },
    })),
  )
  await bumpDataset(tx, workspaceId)
  await notify(
    tx,
    scope,
    'handoff',
    silent.map(({ id }) => id),
  )
  return found.length
}
