import 'server-only'
import { agreedText } from '@/db/agreed-text'
import type { Tx } from '@/db/client'
import { minutesName } from '@/lib/collaboration/minutes'
import type { ReviewKey, ReviewRecord } from '@/lib/contracts/review'
import { journals } from '../collaboration/journals'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { readCadence } from './cadence'
import { listDecisions } from './decisions'
import { minutesText } from './minutes'
import { assemblePack } from './pack'
import { listPeople, type ReviewRow, requireReview } from './read'
import { callReview, isClosed } from './write'

/** Closes a review for good: evidence, minutes and decisions become one text with a hash, and the next review is called. */
export async function closeReview(tx: Tx, scope: Scope, { id }: ReviewKey, now: Date): Promise<Written> {
  const { actor, workspaceId } = scope
  if (actor.kind !== 'user' || !actor.id)
    return { ok: false, code: 'forbidden', message: 'A person closes a review, not a program.' }
  // Before the row is held: what was typed a moment ago still has to be written.
  await journals().get(minutesName(workspaceId, id))?.settle()
  const review = await requireReview(tx, scope, id, true)
  if (review.heldAt !== null) return isClosed
  const record = await recordOf(tx, scope, review, now)
  if (record.minutes.trim() === '' && record.decisions.length === 0)
    return { ok: false, code: 'invalid', message: 'Write down what was said or decided before you close it.' }
  const { canonical, hash } = agreedText(record)
  await tx.sql`
    insert into app.review_record (workspace_id, review_id, canonical, hash, held_at, closed_by, closed_at)
    values (${workspaceId}, ${id}, ${canonical}, ${hash}, ${now}, ${actor.id}, ${now})`
  const next = await callNext(tx, scope, review, now)
  await notify(tx, scope, 'review', [id])
  const nextId = next?.ok ? (next.body as { id: string }).id : null
  return {
    ok: true,
    body: { id, hash, next_id: nextId },
    audit: [
      {
        verb: 'review.closed',
        object: { kind: 'review', id },
        after: { hash, decisions: record.decisions.length },
      },
      ...(next?.ok ? [next.audit].flat() : []),
    ],
    outbox: [{ topic: 'review.closed', payload: { review_id: id, n: review.n, hash } }],
  }
}

async function recordOf(tx: Tx, scope: Scope, review: ReviewRow, now: Date): Promise<ReviewRecord> {
  const { id, n, from, to, agenda, attendees } = review
  const people = await listPeople(tx, scope)
  const decisions = await listDecisions(tx, scope, id)
  return {
    ...{ n, from, to, agenda },
    held_at: now.toISOString(),
    closed_by: scope.actor.name,
    attendees: people
      .filter(person => attendees.includes(person.id))
      .map(({ name, role }) => ({ name, role })),
    minutes: await minutesText(tx, { workspaceId: scope.workspaceId, reviewId: id }),
    decisions: decisions.map(({ id: decisionId, body, owner, due_day, change }) => ({
      ...{ id: decisionId, body, owner: owner.name, due_day },
      anchor: change?.anchor ?? null,
    })),
    pack: await assemblePack(tx, scope, { n, from, to, asOf: now, now }),
  }
}

/** By the cadence both sides agreed on, with the same people and the same agenda. */
async function callNext(tx: Tx, scope: Scope, last: ReviewRow, now: Date): Promise<Written | null> {
  const { nextAt } = await readCadence(tx, scope, now)
  if (nextAt === null) return null
  const present = await listPeople(tx, scope)
  const attendees = last.attendees.filter(id => present.some(person => person.id === id))
  const input = { scheduled_at: nextAt.toISOString(), agenda: last.agenda }
  return callReview(tx, scope, attendees.length > 0 ? { ...input, attendees } : input, now)
}
