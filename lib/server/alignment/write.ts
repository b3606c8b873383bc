import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { DefineInput, LabelInput, RoundKey } from '@/lib/contracts/alignment'
import type { Definition } from '@/lib/domain/alignment/definition'
import { drawLeads } from '@/lib/domain/alignment/draw-leads'
import type { Labels } from '@/lib/domain/alignment/label'
import { type AlignmentSide, sideOf } from '@/lib/domain/alignment/side-of'
import { lockAgreement } from '../agreement/lock'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { listCandidates } from './candidates'

const LEADS = 20
/** With fewer nothing at all could be said. */
const LEAST = 10

const noSide: Written = {
  ok: false,
  code: 'forbidden',
  message: 'Marketing and sales label, each for its side.',
}
const isOver: Written = {
  ok: false,
  code: 'conflict',
  message: 'Your side has handed in already; that stays.',
}

/** Draws past leads for both sides; there is one round at a time. */
export async function openRound(tx: Tx, scope: Scope, _input: unknown, now: Date): Promise<Written> {
  const { actor, workspaceId } = scope
  if (actor.kind !== 'user' || !actor.id)
    return { ok: false, code: 'forbidden', message: 'A person opens a round, not a program.' }
  await lockAgreement(tx, scope)
  const [last] = await tx.sql<{ n: number; handedIn: number }[]>`
    select r.n, (select count(*)::int from app.alignment_hand_in i
      where i.workspace_id = ${workspaceId} and i.round_id = r.id) as "handedIn"
    from app.alignment_round r where r.workspace_id = ${workspaceId} order by r.n desc limit 1`
  if (last && last.handedIn < 2)
    return { ok: false, code: 'conflict', message: `Round ${last.n} is not finished yet.` }
  const id = uuidv7()
  const drawn = drawLeads(await listCandidates(tx, scope, now), LEADS, id)
  if (drawn.length < LEAST)
    return {
      ok: false,
      code: 'invalid',
      message: `It takes at least ${LEAST} leads that sales answered two months ago or longer; there are ${drawn.length}.`,
    }
  const n = (last?.n ?? 0) + 1
  await tx.sql`insert into app.alignment_round (workspace_id, id, n, opened_by, opened_at)
    values (${workspaceId}, ${id}, ${n}, ${actor.id}, ${now})`
  for (const { n: place, leadId, handoffId, stratum } of drawn)
    await tx.sql`insert into app.alignment_lead (workspace_id, round_id, n, lead_id, handoff_id, stratum)
      values (${workspaceId}, ${id}, ${place}, ${leadId}, ${handoffId}, ${stratum})`
  await notify(tx, scope, 'review', [id])
  return {
    ok: true,
    status: 201,
    body: { id, n, leads: drawn.length },
    audit: { verb: 'alignment.opened', object: { kind: 'alignment', id }, after: { n, leads: drawn.length } },
  }
}

/** Keeps labels of one's own side. The audit says that somebody labelled, never what: the other side reads it. */
export async function labelLeads(tx: Tx, scope: Scope, { id, labels }: LabelInput): Promise<Written> {
  const place = await ownSheet(tx, scope, id)
  if ('ok' in place) return place
  const { leads } = place
  if (Object.keys(labels).some(n => Number(n) < 1 || Number(n) > leads))
    return { ok: false, code: 'invalid', message: `There are leads 1 to ${leads}.` }
  const [sheet] = await tx.sql<{ labels: Labels }[]>`
    update app.alignment_sheet set labels = labels || ${JSON.stringify(labels)}::text::jsonb,
      updated_by = ${scope.actor.id}, updated_at = now()
    where workspace_id = ${scope.workspaceId} and round_id = ${id} and side = ${place.side} returning labels`
  return kept(id, 'alignment.labelled', Object.keys(sheet?.labels ?? {}).length)
}

/** Keeps what one's own side means. */
export async function defineForSide(tx: Tx, scope: Scope, input: DefineInput): Promise<Written> {
  const place = await ownSheet(tx, scope, input.id)
  if ('ok' in place) return place
  const { threshold, titles, actions, least_employees: least, most_employees: most } = input.definition
  const definition: Definition = { threshold, leastEmployees: least, mostEmployees: most, titles, actions }
  const [sheet] = await tx.sql<{ labels: Labels }[]>`
    update app.alignment_sheet set definition = ${JSON.stringify(definition)}::text::jsonb,
      updated_by = ${scope.actor.id}, updated_at = now()
    where workspace_id = ${scope.workspaceId} and round_id = ${input.id} and side = ${place.side} returning labels`
  return kept(input.id, 'alignment.defined', Object.keys(sheet?.labels ?? {}).length)
}

/** Hands in the sheet of one's own side, once it is complete. */
export async function handIn(tx: Tx, scope: Scope, { id }: RoundKey, now: Date): Promise<Written> {
  const { workspaceId, actor } = scope
  const place = await ownSheet(tx, scope, id)
  if ('ok' in place) return place
  const [sheet] = await tx.sql<{ labels: Labels; definition: Definition | null }[]>`
    select labels, definition from app.alignment_sheet
    where workspace_id = ${workspaceId} and round_id = ${id} and side = ${place.side}`
  const missing = place.leads - Object.keys(sheet?.labels ?? {}).length
  if (!sheet || missing > 0)
    return {
      ok: false,
      code: 'invalid',
      message: `${missing === 1 ? 'One lead is' : `${missing} leads are`} not labelled yet.`,
    }
  if (sheet.definition === null)
    return { ok: false, code: 'invalid', message: 'Write down what your side means before you hand in.' }
  const done = await tx.sql`
    insert into app.alignment_hand_in (workspace_id, round_id, side, labels, definition, handed_in_by, handed_in_at)
    values (${workspaceId}, ${id}, ${place.side}, ${JSON.stringify(sheet.labels)}::text::jsonb,
      ${JSON.stringify(sheet.definition)}::text::jsonb, ${actor.id}, ${now})
    on conflict do nothing returning 1`
  if (done.length === 0) return isOver
  const [all] = await tx.sql<{ n: number }[]>`select count(*)::int as n from app.alignment_hand_in
    where workspace_id = ${workspaceId} and round_id = ${id}`
  await notify(tx, scope, 'review', [id])
  return {
    ok: true,
    body: { id, side: place.side, is_complete: all?.n === 2 },
    audit: { verb: 'alignment.handed_in', object: { kind: 'alignment', id }, after: { side: place.side } },
  }
}

type Place = { side: AlignmentSide; leads: number }

/** One's own side's sheet, held until the transaction ends; not once it was handed in. */
async function ownSheet({ sql }: Tx, scope: Scope, roundId: string): Promise<Place | Written> {
  const { workspaceId, actor } = scope
  const side = sideOf(scope.role)
  if (side === null || actor.kind !== 'user') return noSide
  const [round] = await sql<{ leads: number }[]>`
    select (select count(*)::int from app.alignment_lead a
      where a.workspace_id = ${workspaceId} and a.round_id = ${roundId}) as leads
    from app.alignment_round where workspace_id = ${workspaceId} and id = ${roundId}`
  if (!round) return { ok: false, code: 'not_found', message: 'There is no such round.' }
  await sql`insert into app.alignment_sheet (workspace_id, round_id, side, updated_by)
    values (${workspaceId}, ${roundId}, ${side}, ${actor.id}) on conflict do nothing`
  await sql`select 1 from app.alignment_sheet
    where workspace_id = ${workspaceId} and round_id = ${roundId} and side = ${side} for update`
  const over = await sql`select 1 from app.alignment_hand_in
    where workspace_id = ${workspaceId} and round_id = ${roundId} and side = ${side}`
  return over.length > 0 ? isOver : { side, leads: round.leads }
}

const kept = (id: string, verb: string, labelled: number): Written => ({
  ok: true,
  body: { id, labelled },
  audit: { verb, object: { kind: 'alignment', id } },
})
