import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import { parseCriteria } from '@/lib/contracts/criteria'
import { documentOf } from '@/lib/contracts/criteria-from'
import type { StartShadowInput } from '@/lib/contracts/shadow-run'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { dateIn, shiftDay, startOfDay } from '@/lib/domain/time/edge'
import { AppError } from '../errors'
import type { Written } from '../gate'
import type { Scope } from '../scope'

const MOST = 50
const MOST_BACK_DAYS = 182
const WEEK_DAYS = 7

/** Starts a shadow run. Nothing but this row is written, now or later. */
export async function startShadow(
  tx: Tx,
  scope: Scope,
  input: StartShadowInput,
  now: Date,
): Promise<Written> {
  const { sql } = tx
  const { timeZone } = scope.workspace
  const today = dateIn(now.getTime(), timeZone)
  const from = input.from ?? today
  if (from > today) return refuse('from: lies in the future; choose today or a day before.')
  if (from < shiftDay(today, -MOST_BACK_DAYS)) return refuse('from: lies more than half a year back.')
  const [held] = await sql<{ n: number }[]>`
    select count(*)::int as n from app.shadow_run where workspace_id = ${scope.workspaceId}`
  if ((held?.n ?? 0) >= MOST) return refuse(`There are ${MOST} shadow runs. Remove one first.`)
  const criteria = await criteriaOf(tx, scope, input)
  const startsAt = input.from === undefined ? now : new Date(startOfDay(from, timeZone))
  const endsAt = new Date(startOfDay(shiftDay(from, input.weeks * WEEK_DAYS), timeZone))
  const id = uuidv7()
  const by = scope.actor.kind === 'user' ? scope.actor.id : null
  const document = JSON.parse(JSON.stringify(documentOf(criteria)))
  await sql`
    insert into app.shadow_run (workspace_id, id, name, criteria, proposal_id, weeks, starts_at, ends_at, started_by)
    values (${scope.workspaceId}, ${id}, ${input.name}, ${sql.json(document)}, ${input.proposal_id ?? null},
      ${input.weeks}, ${startsAt}, ${endsAt}, ${by})`
  const after = { name: input.name, weeks: input.weeks, from, proposal_id: input.proposal_id ?? null }
  return {
    ok: true,
    status: 201,
    body: { id },
    audit: { verb: 'shadow_run.started', object: { kind: 'shadow_run', id }, after },
  }
}

const refuse = (message: string): Written => ({ ok: false, code: 'invalid', message })

async function criteriaOf({ sql }: Tx, { workspaceId }: Scope, input: StartShadowInput): Promise<Criteria> {
  const { criteria, proposal_id: proposalId } = input
  if ((criteria === undefined) === (proposalId === undefined))
    throw new AppError('invalid', 'criteria: give criteria or a proposal_id, one of the two.')
  if (criteria !== undefined) return criteria
  const [row] = await sql<{ criteria: unknown }[]>`
    select content -> 'criteria' as criteria from app.agreement_proposal
    where workspace_id = ${workspaceId} and id = ${proposalId ?? null}`
  if (!row) throw new AppError('not_found', 'There is no such proposal.')
  const parsed = parseCriteria(row.criteria)
  if (!parsed.ok)
    throw new AppError('invalid', 'The criteria of this proposal cannot be read by this release.')
  return parsed.criteria
}

/** Ends a running one; what it has seen so far stays. */
export async function stopShadow(
  { sql }: Tx,
  scope: Scope,
  { id }: { id: string },
  now: Date,
): Promise<Written> {
  const [row] = await sql<{ name: string }[]>`
    update app.shadow_run set stopped_at = ${now}
    where workspace_id = ${scope.workspaceId} and id = ${id} and stopped_at is null and ends_at > ${now}
    returning name`
  if (!row) return { ok: false, code: 'conflict', message: 'This run has ended already, or there is none.' }
  return {
    ok: true,
    body: { id },
    audit: { verb: 'shadow_run.stopped', object: { kind: 'shadow_run', id }, after: { name: row.name } },
  }
}

/** Removes a run. */
export async function removeShadow({ sql }: Tx, scope: Scope, { id }: { id: string }): Promise<Written> {
  const [row] = await sql<{ name: string }[]>`
    delete from app.shadow_run where workspace_id = ${scope.workspaceId} and id = ${id} returning name`
  if (!row) return { ok: false, code: 'not_found', message: 'There is no such shadow run.' }
  return {
    ok: true,
    body: { id },
    audit: { verb: 'shadow_run.removed', object: { kind: 'shadow_run', id }, before: { name: row.name } },
  }
}
