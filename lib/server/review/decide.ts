import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { DecideInput, DecisionKey, PutIntoDraftInput } from '@/lib/contracts/review'
import type { DecisionChange } from '@/lib/domain/review/decision-change'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { intoDraft } from './into-draft'
import { listPeople, requireReview } from './read'
import { isClosed } from './write'

const notAPerson: Written = { ok: false, code: 'forbidden', message: 'A person decides, not a program.' }
const noDecision: Written = { ok: false, code: 'not_found', message: 'There is no such decision.' }

/** Writes down what was decided, who does it until when, and puts it into the draft where it changes the agreement. */
export async function decide(tx: Tx, scope: Scope, input: DecideInput, now: Date): Promise<Written> {
  const me = personOf(scope)
  if (me === null) return notAPerson
  const review = await requireReview(tx, scope, input.id, true)
  if (review.heldAt !== null) return isClosed
  const owner = (await listPeople(tx, scope)).find(({ id }) => id === input.owner_id)
  if (!owner) return { ok: false, code: 'invalid', message: 'Whoever does it has to be a member.' }
  const decisionId = uuidv7()
  await tx.sql`
    insert into app.review_decision (workspace_id, id, review_id, body, owner_id, due_day, decided_by, decided_at)
    values (${scope.workspaceId}, ${decisionId}, ${review.id}, ${input.body}, ${owner.id}, ${input.due_day}, ${me}, ${now})`
  const told = {
    verb: 'review.decided',
    object: { kind: 'review', id: review.id },
    after: { decision_id: decisionId, owner_id: owner.id, due_day: input.due_day },
    reason: input.body,
  }
  await notify(tx, scope, 'review', [review.id])
  const answer = { ok: true, status: 201, body: { id: decisionId } } as const
  if (input.change === null) return { ...answer, audit: told }
  const put = await putDecision(tx, scope, { decisionId, reviewId: review.id, change: input.change }, now)
  return put.ok ? { ...put, ...answer, audit: [told, put.audit].flat() } : put
}

/** Puts a decision that stands already into the draft, once; also after its review was closed. */
export async function putIntoDraft(
  tx: Tx,
  scope: Scope,
  { id, decision_id: decisionId, change }: PutIntoDraftInput,
  now: Date,
): Promise<Written> {
  if (personOf(scope) === null) return notAPerson
  await requireReview(tx, scope, id, true)
  const written = await putDecision(tx, scope, { decisionId, reviewId: id, change }, now)
  if (written.ok) await notify(tx, scope, 'review', [id])
  return written
}

/** Takes a decision back while the review is open. */
export async function withdrawDecision(tx: Tx, scope: Scope, key: DecisionKey): Promise<Written> {
  const review = await requireReview(tx, scope, key.id, true)
  return review.heldAt === null ? endDecision(tx, scope, key, 'withdrawn') : isClosed
}

/** Says that a decision was done. */
export const finishDecision = (tx: Tx, scope: Scope, key: DecisionKey): Promise<Written> =>
  endDecision(tx, scope, key, 'done')

async function endDecision(
  tx: Tx,
  scope: Scope,
  { id, decision_id: decisionId }: DecisionKey,
  kind: 'done' | 'withdrawn',
): Promise<Written> {
  const me = personOf(scope)
  if (me === null) return notAPerson
  const { workspaceId } = scope
  const ended = await tx.sql`
    insert into app.review_decision_end (workspace_id, decision_id, kind, ended_by)
    select ${workspaceId}, d.id, ${kind}, ${me} from app.review_decision d
    where d.workspace_id = ${workspaceId} and d.id = ${decisionId} and d.review_id = ${id}
    on conflict do nothing returning 1`
  if (ended.length === 0)
    return {
      ok: false,
      code: 'conflict',
      message: 'There is no such decision, or it is done or taken back already.',
    }
  await notify(tx, scope, 'review', [id])
  return {
    ok: true,
    body: { id: decisionId },
    audit: {
      verb: kind === 'done' ? 'review.decision_done' : 'review.decision_withdrawn',
      object: { kind: 'review', id },
      after: { decision_id: decisionId },
    },
  }
}

type Put = { decisionId: string; reviewId: string; change: DecisionChange }

async function putDecision(
  tx: Tx,
  scope: Scope,
  { decisionId, reviewId, change }: Put,
  now: Date,
): Promise<Written> {
  const { workspaceId, actor } = scope
  const [decision] = await tx.sql<
    { body: string; owner: string; dueDay: string; n: number; to: string; isPut: boolean }[]
  >`
    select d.body, u.name as owner, d.due_day as "dueDay", r.n, r.to_day as "to",
      exists (select 1 from app.review_decision_change c where c.workspace_id = ${workspaceId}
        and c.decision_id = d.id) as "isPut"
    from app.review_decision d join app.app_user u on u.id = d.owner_id
    join app.review r on r.workspace_id = ${workspaceId} and r.id = d.review_id
    where d.workspace_id = ${workspaceId} and d.id = ${decisionId} and d.review_id = ${reviewId}`
  if (!decision) return noDecision
  if (decision.isPut)
    return { ok: false, code: 'conflict', message: 'This decision stands in the draft already.' }
  const put = await intoDraft(tx, scope, { ...decision, change }, now)
  if (!put.ok) return put
  await tx.sql`
    insert into app.review_decision_change (workspace_id, decision_id, change, comment_id, put_by)
    values (${workspaceId}, ${decisionId}, ${JSON.stringify(change)}::text::jsonb, ${put.commentId}, ${actor.id})`
  return {
    ok: true,
    body: { id: decisionId },
    audit: [
      ...put.audit,
      {
        verb: 'review.decision_drafted',
        object: { kind: 'review', id: reviewId },
        after: { decision_id: decisionId, comment_id: put.commentId },
      },
    ],
    outbox: put.outbox,
  }
}

const personOf = ({ actor }: Scope): string | null => (actor.kind === 'user' ? actor.id : null)
