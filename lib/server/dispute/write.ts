import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type {
  AnswerDisputeInput,
  DecideDisputeInput,
  DisputeState,
  OpenDisputeInput,
} from '@/lib/contracts/dispute'
import { lockStandings } from '../disposition/standing'
import type { Written } from '../gate'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'

type Place = { id: string; leadId: string; handoffId: string; state: DisputeState; openedBy: string }

/** Marketing contests the answer that stands, once; the lead and its handoff stay where they are. */
export async function openDispute(tx: Tx, scope: Scope, { id, comment }: OpenDisputeInput): Promise<Written> {
  const me = personOf(scope)
  if (me === null) return notAPerson
  const [standing] = await lockStandings(tx, scope, [id])
  if (!standing) return { ok: false, code: 'not_found', message: 'There is no such handoff.' }
  const { leadId, disposition, disposedAt } = standing
  if (disposition === null || disposition === 'accepted' || disposedAt === null)
    return { ok: false, code: 'conflict', message: 'Only an answer that sent a lead back can be contested.' }
  const disputeId = uuidv7()
  const opened = await tx.sql`
    insert into app.dispute (workspace_id, id, lead_id, handoff_id, disposed_at, comment, opened_by)
    values (${scope.workspaceId}, ${disputeId}, ${leadId}, ${id}, ${disposedAt}, ${comment}, ${me})
    on conflict (workspace_id, handoff_id, disposed_at) do nothing returning id`
  if (opened.length === 0)
    return { ok: false, code: 'conflict', message: 'This answer is contested already.' }
  return moved(tx, scope, { id: disputeId, leadId, handoffId: id }, 'open', {
    status: 201,
    verb: 'dispute.opened',
    reason: comment,
  })
}

/** Sales says why the answer was given; once, and before it is decided. */
export async function answerDispute(
  tx: Tx,
  scope: Scope,
  { id, answer }: AnswerDisputeInput,
): Promise<Written> {
  const me = personOf(scope)
  if (me === null) return notAPerson
  const found = await lockDispute(tx, scope, id)
  if (!found) return noDispute
  if (found.state !== 'open')
    return { ok: false, code: 'conflict', message: 'Sales has answered this dispute already.' }
  await tx.sql`update app.dispute set answer = ${answer}, answered_by = ${me}, answered_at = now()
    where workspace_id = ${scope.workspaceId} and id = ${id} and answered_at is null and verdict is null`
  return moved(tx, scope, found, 'answered', { verb: 'dispute.answered', reason: answer })
}

/** The arbiter decides; whoever contested the answer cannot. */
export async function decideDispute(
  tx: Tx,
  scope: Scope,
  { id, verdict, why }: DecideDisputeInput,
): Promise<Written> {
  const me = personOf(scope)
  if (me === null) return notAPerson
  const found = await lockDispute(tx, scope, id)
  if (!found) return noDispute
  if (found.state === 'upheld' || found.state === 'overturned')
    return { ok: false, code: 'conflict', message: 'This dispute was decided already.' }
  if (found.openedBy === me)
    return { ok: false, code: 'forbidden', message: 'Whoever contests an answer does not decide about it.' }
  await tx.sql`update app.dispute set verdict = ${verdict}, why = ${why}, decided_by = ${me}, decided_at = now()
    where workspace_id = ${scope.workspaceId} and id = ${id} and verdict is null`
  return moved(tx, scope, found, verdict, { verb: `dispute.${verdict}`, reason: why })
}

const noDispute: Written = { ok: false, code: 'not_found', message: 'There is no such dispute.' }
const notAPerson: Written = {
  ok: false,
  code: 'forbidden',
  message: 'A person contests, answers and decides, not a program.',
}

const personOf = ({ actor }: Scope): string | null => (actor.kind === 'user' ? actor.id : null)

async function lockDispute({ sql }: Tx, scope: Scope, id: string): Promise<Place | null> {
  const [row] = await sql<Place[]>`
    select id, lead_id as "leadId", handoff_id as "handoffId", opened_by as "openedBy",
      coalesce(verdict, case when answered_at is null then 'open' else 'answered' end) as state
    from app.dispute where workspace_id = ${scope.workspaceId} and id = ${id} for update`
  return row ?? null
}

type Said = { verb: string; reason: string; status?: number }

/** The handoff shows how its dispute stands, and the statistics follow. */
async function moved(
  tx: Tx,
  scope: Scope,
  { id, leadId, handoffId }: Pick<Place, 'id' | 'leadId' | 'handoffId'>,
  state: DisputeState,
  { verb, reason, status }: Said,
): Promise<Written> {
  await projectFew(tx, scope.workspace, [leadId])
  await bumpDataset(tx, scope.workspaceId)
  await notify(tx, scope, 'handoff', [handoffId])
  return {
    ok: true,
    status: status ?? 200,
    body: { id, state },
    audit: { verb, object: { kind: 'handoff', id: handoffId }, after: { dispute_id: id, state }, reason },
  }
}
