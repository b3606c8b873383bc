import 'server-only'
import type { Tx } from '@/db/client'
import type {
  ReviewHead,
  ReviewKey,
  ReviewList,
  ReviewPerson,
  ReviewRecord,
  ReviewView,
} from '@/lib/contracts/review'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { grantOf } from '@/lib/domain/policy/policy'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { readCadence } from './cadence'
import { listDecisions } from './decisions'
import { assemblePack } from './pack'

type HeadRow = {
  id: string
  n: number
  scheduledAt: Date
  from: string
  to: string
  heldAt: Date | null
  headline: string | null
  decisions: number
  undone: number
}

/** `GET /api/v1/reviews`: the one to come first, then the newest. */
export async function listReviews(tx: Tx, scope: Scope, _input: unknown, now: Date): Promise<ReviewList> {
  const { workspaceId } = scope
  const rows = await tx.sql<HeadRow[]>`
    select r.id, r.n, r.scheduled_at as "scheduledAt", r.from_day as "from", r.to_day as "to",
      k.held_at as "heldAt", k.content -> 'pack' ->> 'headline' as headline,
      (select count(*)::int from app.review_decision d where d.workspace_id = ${workspaceId} and d.review_id = r.id
        and not exists (select 1 from app.review_decision_end e where e.workspace_id = ${workspaceId}
          and e.decision_id = d.id and e.kind = 'withdrawn')) as decisions,
      (select count(*)::int from app.review_decision d where d.workspace_id = ${workspaceId} and d.review_id = r.id
        and not exists (select 1 from app.review_decision_end e where e.workspace_id = ${workspaceId}
          and e.decision_id = d.id)) as undone
    from app.review r
    left join app.review_record k on k.workspace_id = ${workspaceId} and k.review_id = r.id
    where r.workspace_id = ${workspaceId} order by k.held_at is not null, r.n desc limit 200`
  const cadence = await readCadence(tx, scope, now)
  return {
    reviews: rows.map(viewHead),
    cadence: {
      every_months: cadence.everyMonths,
      next_at: cadence.nextAt?.toISOString() ?? null,
      overdue: cadence.isOverdue,
    },
    may: mayOf(scope),
  }
}

function viewHead({ scheduledAt, heldAt, ...row }: HeadRow): ReviewHead {
  return {
    ...row,
    scheduled_at: scheduledAt.toISOString(),
    held_at: heldAt?.toISOString() ?? null,
    state: heldAt === null ? 'open' : 'closed',
  }
}

const mayOf = ({ role }: Scope): ReviewView['may'] => ({
  write: role !== null && grantOf(role, 'review.write') !== 'none',
  close: role !== null && grantOf(role, 'review.close') !== 'none',
})

export type ReviewRow = {
  id: string
  n: number
  scheduledAt: Date
  from: string
  to: string
  agenda: string[]
  attendees: string[]
  revision: number
  heldAt: Date | null
}

/** One review with what is kept of it; refuses where there is none. */
export async function requireReview(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  id: string,
  isLocked = false,
): Promise<ReviewRow> {
  const [row] = await sql<ReviewRow[]>`
    select r.id, r.n, r.scheduled_at as "scheduledAt", r.from_day as "from", r.to_day as "to", r.agenda, r.attendees,
      r.revision, (select k.held_at from app.review_record k where k.workspace_id = ${workspaceId}
        and k.review_id = r.id) as "heldAt"
    from app.review r where r.workspace_id = ${workspaceId} and r.id = ${id} ${isLocked ? sql`for update of r` : sql``}`
  if (!row) throw new AppError('not_found', 'There is no such review.')
  return row
}

/** `GET /api/v1/reviews/{id}`: one review; of a closed one what is kept for good. */
export async function getReview(tx: Tx, scope: Scope, { id }: ReviewKey): Promise<ReviewView> {
  const row = await requireReview(tx, scope, id)
  const people = await listPeople(tx, scope)
  const [kept] = await tx.sql<{ content: ReviewRecord; hash: string }[]>`
    select content, hash from app.review_record where workspace_id = ${scope.workspaceId} and review_id = ${id}`
  return {
    ...{ id, n: row.n, from: row.from, to: row.to, revision: row.revision, agenda: row.agenda },
    scheduled_at: row.scheduledAt.toISOString(),
    held_at: row.heldAt?.toISOString() ?? null,
    state: row.heldAt === null ? 'open' : 'closed',
    attendees: people.filter(person => row.attendees.includes(person.id)),
    decisions: await listDecisions(tx, scope, id),
    record: kept?.content ?? null,
    hash: kept?.hash ?? null,
    people,
    may: mayOf(scope),
  }
}

/** `GET /api/v1/reviews/{id}/pack`: the evidence as it is now; of a closed review as it was. */
export async function getReviewPack(tx: Tx, scope: Scope, { id }: ReviewKey, now: Date): Promise<ReviewPack> {
  const { n, from, to } = await requireReview(tx, scope, id)
  const [kept] = await tx.sql<{ pack: ReviewPack }[]>`
    select content -> 'pack' as pack from app.review_record
    where workspace_id = ${scope.workspaceId} and review_id = ${id}`
  return kept?.pack ?? assemblePack(tx, scope, { n, from, to, asOf: null, now })
}

/** Members who can be invited and own decisions. */
export async function listPeople(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
): Promise<ReviewPerson[]> {
  const rows = await sql<ReviewPerson[]>`
    select u.id, u.name, m.role from app.membership m join app.app_user u on u.id = m.user_id
    where m.workspace_id = ${workspaceId} and m.deactivated_at is null order by u.name, u.id`
  return [...rows]
}
