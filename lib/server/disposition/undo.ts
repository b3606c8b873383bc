import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import { UNDO_SECONDS } from '@/lib/domain/handoff/claim'
import type { Written } from '../gate'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { appendFacts, type OwnFact } from './append-facts'
import { type LedgerAnswer, lastAnswer } from './own-answer'
import { readClock } from './standing'
import { tellAnswered } from './tell-answered'

/** One second for the way from the browser. */
const GRACE_SECONDS = 1

type Held = {
  id: string
  leadId: string
  revision: number
  disposition: string | null
  disposedAt: Date | null
}

/**
 * Takes back the answer one has just given: the ledger keeps both, the projection neither. Whoever answered may,
 * for ten seconds, and only while nothing happened to the handoff since.
 */
export async function undoDisposition(tx: Tx, scope: Scope, { id }: { id: string }): Promise<Written> {
  const held = await lockHandoff(tx, scope, id)
  const answer = held && (await lastAnswer(tx, scope, held))
  if (!held || !answer || answer.actorKind !== scope.actor.kind || answer.actorId !== scope.actor.id)
    return { ok: false, code: 'not_found', message: 'There is no answer of yours to take back.' }
  if (answer.retracted) return { ok: false, code: 'conflict', message: 'This answer was taken back already.' }
  const now = await readClock(tx)
  if (now.getTime() - answer.at.getTime() > (UNDO_SECONDS + GRACE_SECONDS) * 1_000) {
    const message = `An answer can be taken back for ${UNDO_SECONDS} seconds. After that a sales manager can void a rejection.`
    return { ok: false, code: 'conflict', message }
  }
  const stands = held.disposition === answer.kind && held.disposedAt?.getTime() === answer.at.getTime()
  if (!stands || held.revision !== answer.detail.revision)
    return { ok: false, code: 'conflict', message: 'The handoff was changed since. Look again.' }
  const taken = retractions(held, answer, now)
  await appendFacts(tx, scope, taken.all)
  await restore(tx, scope, held, answer)
  await tx.sql`delete from app.handoff_note where workspace_id = ${scope.workspaceId} and event_id = ${answer.id}`
  await projectFew(tx, scope.workspace, [held.leadId])
  await bumpDataset(tx, scope.workspaceId)
  await notify(tx, scope, 'handoff', [id])
  const told = { handoffId: id, leadId: held.leadId, at: now, disposition: null, reason: null }
  await tellAnswered(tx, scope, [{ ...told, eventId: taken.answer.id }])
  return {
    ok: true,
    body: { id, revision: held.revision + 1 },
    audit: {
      verb: 'handoff.undone',
      object: { kind: 'handoff', id },
      before: { disposition: answer.kind, reason: answer.reason },
      after: { disposition: null, assignee_id: answer.detail.before.assignee_id },
    },
  }
}

async function lockHandoff({ sql }: Tx, scope: Scope, id: string): Promise<Held | null> {
  await sql`select 1 from app.lead where workspace_id = ${scope.workspaceId} and id = (
    select lead_id from app.handoff where workspace_id = ${scope.workspaceId} and id = ${id}) for no key update`
  const [row] = await sql<Held[]>`
    select id, lead_id as "leadId", revision, disposition, disposed_at as "disposedAt"
    from app.handoff where workspace_id = ${scope.workspaceId} and id = ${id}`
  return row ?? null
}

function retractions(
  { id, leadId }: Held,
  answer: LedgerAnswer,
  now: Date,
): { answer: OwnFact; all: OwnFact[] } {
  const detail = { handoff_id: id, undone_at: now.toISOString() }
  const retracted = { leadId, at: answer.at, retracted: true, detail }
  const back: OwnFact = { ...retracted, id: uuidv7(), slot: answer.slot, kind: answer.kind }
  const given: OwnFact = { ...retracted, id: uuidv7(), slot: `${answer.slot}:assigned`, kind: 'assigned' }
  return { answer: back, all: answer.detail.to_member === undefined ? [back] : [back, given] }
}

async function restore({ sql }: Tx, scope: Scope, held: Held, { detail }: LedgerAnswer): Promise<void> {
  const { assignee_id, requeued_at, merged_into } = detail.before
  await sql`update app.handoff set revision = revision + 1, assignee_id = ${assignee_id}, requeued_at = ${requeued_at}
    where workspace_id = ${scope.workspaceId} and id = ${held.id} and revision = ${held.revision}`
  if (detail.into_lead !== undefined)
    await sql`update app.lead set merged_into_id = ${merged_into}
      where workspace_id = ${scope.workspaceId} and id = ${held.leadId}`
}
