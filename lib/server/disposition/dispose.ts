import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import { type DisposedView, type DisposeManyInput, dispositionOf } from '@/lib/contracts/disposition'
import { UNDO_SECONDS } from '@/lib/domain/handoff/claim'
import { handoffState } from '@/lib/domain/handoff/handoff-state'
import { type Effects, transition } from '@/lib/domain/handoff/transition'
import { CHECKED_REASONS, checkEvidence, type EvidenceFlag } from '@/lib/domain/rejection/check-evidence'
import type { ErrorCode } from '../errors'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { type AuditEntry, bumpDataset } from '../record'
import type { Scope } from '../scope'
import { appendFacts, type OwnFact } from './append-facts'
import { readEvidence } from './evidence'
import { lockStandings, readClock, readLost, type Standing } from './standing'
import { targetProblem } from './target'
import { tellAnswered } from './tell-answered'
import { sayWhoAnswered } from './who-answered'

export type Refusal = { id: string; code: ErrorCode; message: string }
export type Disposed = { done: DisposedView[]; refused: Refusal[]; audit: AuditEntry[] }

type Asked = Omit<DisposeManyInput, 'ids'> & { revision?: number }
type Chosen = { standing: Standing; effects: Effects; eventId: string; flag: EvidenceFlag | null; at: Date }

/**
 * Answers handoffs, each by itself: leads locked, state checked by the rules, then a conditional update that only
 * one of several people at the same handoff can win, and the ledger with its projection in the same transaction.
 */
export async function disposeHandoffs(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
  asked: Asked,
): Promise<Disposed> {
  const target = asked.into_lead ? [asked.into_lead] : []
  const standings = await lockStandings(tx, scope, ids, target)
  const now = await readClock(tx)
  const refused = await refuseMissing(
    tx,
    scope,
    ids.filter(id => standings.every(standing => standing.id !== id)),
    now,
  )
  const problem = await targetProblem(tx, scope, asked)
  if (problem) return { done: [], refused: ids.map(id => ({ id, ...problem })), audit: [] }
  const judged: { standing: Standing; effects: Effects }[] = []
  for (const standing of standings) {
    const answer = await judge(tx, scope, standing, asked, now)
    if ('effects' in answer) judged.push({ standing, effects: answer.effects })
    else refused.push(answer)
  }
  const chosen = await withFlags(tx, scope, judged, now)
  const won = await take(tx, scope, chosen)
  for (const { standing } of chosen.filter(each => !won.has(each.standing.id)))
    refused.push({
      id: standing.id,
      code: 'conflict',
      message: await sayWhoAnswered(tx, scope, standing, now),
    })
  const done = chosen.filter(each => won.has(each.standing.id))
  if (done.length > 0) await record(tx, scope, done)
  return {
    done: done.map(each => view(each, won.get(each.standing.id) ?? 0, scope)),
    refused,
    audit: done.map(auditEntry),
  }
}

/** Whoever saw the handoff until somebody was faster hears who it was; for everybody else there is none. */
async function refuseMissing(tx: Tx, scope: Scope, ids: readonly string[], now: Date): Promise<Refusal[]> {
  const lost = await readLost(tx, scope, ids)
  const refused: Refusal[] = []
  for (const id of ids) {
    const standing = lost.find(each => each.id === id)
    refused.push(
      standing
        ? { id, code: 'conflict', message: await sayWhoAnswered(tx, scope, standing, now) }
        : { id, code: 'not_found', message: 'There is no such handoff.' },
    )
  }
  return refused
}

async function judge(
  tx: Tx,
  scope: Scope,
  standing: Standing,
  asked: Asked,
  now: Date,
): Promise<{ effects: Effects } | Refusal> {
  const { id, leadId, assigneeId } = standing
  const conflict = (message: string): Refusal => ({ id, code: 'conflict', message })
  const state = handoffState(standing)
  const context = { now, timeZone: scope.workspace.timeZone, leadId, assigneeId }
  const answer = transition(state, asked.disposition, dispositionOf(asked), context)
  if (!answer.ok && answer.because === 'state')
    return conflict(await sayWhoAnswered(tx, scope, standing, now))
  if (!standing.isLatest)
    return conflict('This lead was handed over again since. Answer that handoff instead.')
  if (!answer.ok)
    return { id, code: 'invalid', message: `${WIRE[answer.field] ?? answer.field}: ${answer.message}` }
  if (standing.claimedBy !== null && !asked.take_over)
    return conflict(
      `${standing.claimantName} is working on this handoff. Take it over to answer in their place.`,
    )
  if (asked.revision !== undefined && asked.revision !== standing.revision)
    return conflict('This handoff was changed meanwhile. Look again before you answer.')
  return { effects: answer.effects }
}

const WIRE: Record<string, string> = { toMember: 'to_member', toName: 'to_name', intoLead: 'into_lead' }

async function withFlags(
  tx: Tx,
  scope: Scope,
  judged: readonly { standing: Standing; effects: Effects }[],
  now: Date,
): Promise<Chosen[]> {
  const checked = judged.filter(({ effects }) => effects.reason && CHECKED_REASONS.includes(effects.reason))
  const evidence = await readEvidence(
    tx,
    scope,
    checked.map(each => each.standing),
  )
  return judged.map(({ standing, effects }) => {
    const known = evidence.get(standing.id)
    const flag = known && effects.reason ? checkEvidence(effects.reason, known, effects.attempts) : null
    // A clock behind the source's must not put the answer before the handoff, into the episode before.
    const at = new Date(Math.max(now.getTime(), standing.mqlAt?.getTime() ?? 0))
    return { standing, effects, flag, at, eventId: uuidv7() }
  })
}

/** The race is settled here: of several people at one revision one gets the row. */
async function take(tx: Tx, scope: Scope, chosen: readonly Chosen[]): Promise<Map<string, number>> {
  const own = scope.actor.kind === 'user' ? scope.actor.id : null
  const won = new Map<string, number>()
  for (const { standing, effects, at } of chosen) {
    const rows = await tx.sql<{ revision: number }[]>`
      update app.handoff h set revision = revision + 1, claimed_by = null, claimed_at = null,
        assignee_id = coalesce(${effects.assigneeId}, assignee_id, ${own}),
        requeued_at = ${effects.isRequeued ? at : null}
      where workspace_id = ${scope.workspaceId} and id = ${standing.id} and revision = ${standing.revision}
        and disposition is not distinct from ${standing.disposition}
      returning revision`
    if (rows[0]) won.set(standing.id, rows[0].revision)
  }
  return won
}

async function record(tx: Tx, scope: Scope, done: readonly Chosen[]): Promise<void> {
  await appendFacts(tx, scope, done.flatMap(factsOf))
  const notes = done.flatMap(({ standing, effects, eventId }) =>
    effects.note === null
      ? []
      : {
          workspace_id: scope.workspaceId,
          id: uuidv7(),
          lead_id: standing.leadId,
          handoff_id: standing.id,
          event_id: eventId,
          body: effects.note,
          author_id: scope.actor.kind === 'user' ? scope.actor.id : null,
        },
  )
  if (notes.length > 0) await tx.sql`insert into app.handoff_note ${tx.sql(notes)}`
  for (const { standing, effects } of done.filter(each => each.effects.mergedInto !== null))
    await tx.sql`update app.lead set merged_into_id = ${effects.mergedInto}
      where workspace_id = ${scope.workspaceId} and id = ${standing.leadId}`
  await projectFew(
    tx,
    scope.workspace,
    done.map(each => each.standing.leadId),
  )
  await bumpDataset(tx, scope.workspaceId)
  await notify(
    tx,
    scope,
    'handoff',
    done.map(each => each.standing.id),
  )
  await tellAnswered(
    tx,
    scope,
    done.map(({ standing, effects, eventId, at }) => ({
      ...{ handoffId: standing.id, leadId: standing.leadId, eventId, at },
      ...{ disposition: effects.disposition, reason: effects.reason },
    })),
  )
}

function factsOf({ standing, effects, eventId, flag, at }: Chosen): OwnFact[] {
  const { disposition, reason, until, attempts, toName, missing, assigneeId, mergedInto } = effects
  const { id, leadId, revision } = standing
  const before = {
    assignee_id: standing.assigneeId,
    requeued_at: standing.requeuedAt?.toISOString() ?? null,
    merged_into: standing.mergedInto,
  }
  const detail = {
    handoff_id: id,
    revision: revision + 1,
    before,
    ...(until === null ? {} : { until }),
    ...(attempts === null ? {} : { attempts }),
    ...(toName === null ? {} : { to_name: toName }),
    ...(assigneeId === null ? {} : { to_member: assigneeId }),
    ...(mergedInto === null ? {} : { into_lead: mergedInto }),
    ...(missing.length === 0 ? {} : { missing: [...missing] }),
    ...(flag === null ? {} : { flags: [flag.code] }),
  }
  const answer: OwnFact = {
    id: eventId,
    leadId,
    slot: `treaty:${eventId}`,
    kind: disposition,
    at,
    reason,
    detail,
  }
  if (assigneeId === null) return [answer]
  const given = { handoff_id: id, assignee_id: assigneeId }
  return [
    answer,
    { id: uuidv7(), leadId, slot: `treaty:${eventId}:assigned`, kind: 'assigned', at, detail: given },
  ]
}

function view({ standing, effects, at, flag }: Chosen, revision: number, scope: Scope): DisposedView {
  return {
    id: standing.id,
    disposition: effects.disposition,
    reason: effects.reason,
    disposed_at: at.toISOString(),
    undo_until: new Date(at.getTime() + UNDO_SECONDS * 1_000).toISOString(),
    requeued: effects.isRequeued,
    assignee_id:
      effects.assigneeId ?? standing.assigneeId ?? (scope.actor.kind === 'user' ? scope.actor.id : null),
    revision,
    flags: flag ? [flag] : [],
  }
}

function auditEntry({ standing, effects, flag }: Chosen): AuditEntry {
  const { disposition, reason, until, attempts, toName, missing, assigneeId, mergedInto } = effects
  return {
    verb: `handoff.${disposition}`,
    object: { kind: 'handoff', id: standing.id },
    before: { disposition: standing.disposition, assignee_id: standing.assigneeId },
    after: {
      disposition,
      reason,
      ...(until === null ? {} : { until }),
      ...(attempts === null ? {} : { attempts }),
      ...(toName === null ? {} : { to_name: toName }),
      ...(assigneeId === null ? {} : { assignee_id: assigneeId }),
      ...(mergedInto === null ? {} : { into_lead: mergedInto }),
      ...(missing.length === 0 ? {} : { missing: [...missing] }),
      ...(flag === null ? {} : { flag: flag.code }),
    },
  }
}
