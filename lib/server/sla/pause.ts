import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { PausedView, PauseInput, ResumeInput } from '@/lib/contracts/pause'
import { handoffState, isWaiting } from '@/lib/domain/handoff/handoff-state'
import { appendFacts } from '../disposition/append-facts'
import { lockStandings, readClock, type Standing } from '../disposition/standing'
import type { Written } from '../gate'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'

/** Lets the clocks of a handoff stand still: a fact of the ledger, from which the due times follow. */
export async function pauseHandoff(tx: Tx, scope: Scope, input: PauseInput): Promise<Written> {
  const found = await lockWaiting(tx, scope, input.id)
  if (!found.ok) return found
  const { standing, pausedAt } = found
  if (pausedAt !== null) return refuse('The clocks of this handoff stand still already.')
  const eventId = uuidv7()
  const at = await readClock(tx)
  const detail = { handoff_id: input.id }
  await appendFacts(tx, scope, [
    {
      ...{ id: eventId, leadId: standing.leadId, slot: `treaty:${eventId}`, kind: 'paused', at, detail },
      reason: input.reason,
    },
  ])
  if (input.note)
    await tx.sql`insert into app.handoff_note (workspace_id, id, lead_id, handoff_id, event_id, body, author_id)
      values (${scope.workspaceId}, ${uuidv7()}, ${standing.leadId}, ${input.id}, ${eventId}, ${input.note},
        ${scope.actor.kind === 'user' ? scope.actor.id : null})`
  return finish(tx, scope, standing, { verb: 'handoff.paused', reason: input.reason, status: 201 })
}

/** Lets them run again; what was lost is added to the due times. */
export async function resumeHandoff(tx: Tx, scope: Scope, input: ResumeInput): Promise<Written> {
  const found = await lockWaiting(tx, scope, input.id)
  if (!found.ok) return found
  const { standing, pausedAt } = found
  if (pausedAt === null) return refuse('The clocks of this handoff are running.')
  const eventId = uuidv7()
  const clock = await readClock(tx)
  // A resumption at the instant of the pause would stand before it in the order of facts.
  const at = new Date(Math.max(clock.getTime(), pausedAt.getTime() + 1))
  const { leadId } = standing
  const detail = { handoff_id: input.id }
  await appendFacts(tx, scope, [
    { id: eventId, leadId, slot: `treaty:${eventId}`, kind: 'resumed', at, detail },
  ])
  return finish(tx, scope, standing, { verb: 'handoff.resumed', reason: null, status: 200 })
}

const refuse = (message: string): Extract<Written, { ok: false }> => ({
  ok: false,
  code: 'conflict',
  message,
})

type Found = { ok: true; standing: Standing; pausedAt: Date | null } | Extract<Written, { ok: false }>

async function lockWaiting(tx: Tx, scope: Scope, id: string): Promise<Found> {
  const [standing] = await lockStandings(tx, scope, [id])
  if (!standing) return { ok: false, code: 'not_found', message: 'There is no such handoff.' }
  if (!standing.isLatest || !isWaiting(handoffState(standing)))
    return refuse('This handoff was answered: no clock of it is running.')
  const [row] = await tx.sql<{ pausedAt: Date | null }[]>`
    select paused_at as "pausedAt" from app.handoff where workspace_id = ${scope.workspaceId} and id = ${id}`
  return { ok: true, standing, pausedAt: row?.pausedAt ?? null }
}

type Done = { verb: string; reason: string | null; status: number }

async function finish(
  tx: Tx,
  scope: Scope,
  { id, leadId }: Standing,
  { verb, reason, status }: Done,
): Promise<Written> {
  await tx.sql`update app.handoff set revision = revision + 1
    where workspace_id = ${scope.workspaceId} and id = ${id}`
  await projectFew(tx, scope.workspace, [leadId])
  await bumpDataset(tx, scope.workspaceId)
  await notify(tx, scope, 'handoff', [id])
  const view = await readPaused(tx, scope, id)
  return {
    ok: true,
    status,
    body: view,
    audit: {
      verb,
      object: { kind: 'handoff', id },
      after: { due_at: view.due_at, answer_due_at: view.answer_due_at },
      ...(reason === null ? {} : { reason }),
    },
  }
}

async function readPaused({ sql }: Tx, scope: Scope, id: string): Promise<PausedView> {
  const [row] = await sql<
    { pausedAt: Date | null; dueAt: Date | null; answerDueAt: Date | null; revision: number }[]
  >`
    select paused_at as "pausedAt", due_at as "dueAt", answer_due_at as "answerDueAt", revision from app.handoff
    where workspace_id = ${scope.workspaceId} and id = ${id}`
  if (!row) throw new Error('a handoff vanished while its clocks were changed')
  return {
    id,
    paused_at: row.pausedAt?.toISOString() ?? null,
    due_at: row.dueAt?.toISOString() ?? null,
    answer_due_at: row.answerDueAt?.toISOString() ?? null,
    revision: row.revision,
  }
}
