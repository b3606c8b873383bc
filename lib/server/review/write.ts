import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { CallReviewInput, ChangeReviewInput } from '@/lib/contracts/review'
import { dayOf } from '@/lib/domain/format/format-instant'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { nextPeriod } from '@/lib/domain/review/next-period'
import { USUAL_AGENDA } from '@/lib/domain/review/usual-agenda'
import { lockAgreement } from '../agreement/lock'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { readCadence } from './cadence'
import { listPeople, requireReview } from './read'

/** Who sits down unless somebody else is named. */
const USUALLY_THERE: readonly MemberRole[] = ['marketing_leader', 'marketer', 'sales_manager', 'executive']

/** Calls the next review; there is one at a time. */
export async function callReview(tx: Tx, scope: Scope, input: CallReviewInput, now: Date): Promise<Written> {
  const { workspaceId, workspace, actor } = scope
  await lockAgreement(tx, scope)
  const [last] = await tx.sql<{ n: number; to: string; isOpen: boolean }[]>`
    select r.n, r.to_day as "to", k.review_id is null as "isOpen" from app.review r
    left join app.review_record k on k.workspace_id = ${workspaceId} and k.review_id = r.id
    where r.workspace_id = ${workspaceId} order by r.n desc limit 1`
  if (last?.isOpen)
    return {
      ok: false,
      code: 'conflict',
      message: `Review ${last.n} is called already. Change its date instead.`,
    }
  const people = await listPeople(tx, scope)
  const attendees =
    input.attendees ?? people.filter(({ role }) => USUALLY_THERE.includes(role)).map(({ id }) => id)
  const { everyMonths } = await readCadence(tx, scope, now)
  const usual = nextPeriod(last?.to ?? null, everyMonths, dayOf(input.scheduled_at, workspace.timeZone))
  const { from = usual.from, to = usual.to } = input
  const problem = whatIsWrong({ from, to, attendees }, people)
  if (problem) return { ok: false, code: 'invalid', message: problem }
  const id = uuidv7()
  const n = (last?.n ?? 0) + 1
  await tx.sql`
    insert into app.review (workspace_id, id, n, scheduled_at, from_day, to_day, agenda, attendees, called_by, called_at)
    values (${workspaceId}, ${id}, ${n}, ${new Date(input.scheduled_at)}, ${from}, ${to},
      ${[...(input.agenda ?? USUAL_AGENDA)]}, ${[...attendees]}::uuid[],
      ${actor.kind === 'user' ? actor.id : null}, ${now})`
  await notify(tx, scope, 'review', [id])
  return {
    ok: true,
    status: 201,
    body: { id, n },
    audit: {
      verb: 'review.called',
      object: { kind: 'review', id },
      after: { n, scheduled_at: input.scheduled_at, from, to, attendees: [...attendees] },
    },
  }
}

/** Changes when it is, what it looks at, what it is about and who comes; not once it is closed. */
export async function changeReview(tx: Tx, scope: Scope, input: ChangeReviewInput): Promise<Written> {
  const before = await requireReview(tx, scope, input.id, true)
  if (before.heldAt !== null) return isClosed
  if (before.revision !== input.revision)
    return {
      ok: false,
      code: 'conflict',
      message: 'Somebody changed this review meanwhile. Look at it again.',
    }
  const after = {
    scheduledAt: input.scheduled_at ? new Date(input.scheduled_at) : before.scheduledAt,
    from: input.from ?? before.from,
    to: input.to ?? before.to,
    agenda: input.agenda ?? before.agenda,
    attendees: input.attendees ?? before.attendees,
  }
  const problem = whatIsWrong(after, await listPeople(tx, scope), before.attendees)
  if (problem) return { ok: false, code: 'invalid', message: problem }
  await tx.sql`
    update app.review set scheduled_at = ${after.scheduledAt}, from_day = ${after.from}, to_day = ${after.to},
      agenda = ${[...after.agenda]}, attendees = ${[...after.attendees]}::uuid[], revision = revision + 1
    where workspace_id = ${scope.workspaceId} and id = ${input.id} and revision = ${input.revision}`
  await notify(tx, scope, 'review', [input.id])
  const told = (row: typeof after) => ({
    ...{ scheduled_at: row.scheduledAt.toISOString(), from: row.from, to: row.to },
    ...{ agenda: [...row.agenda], attendees: [...row.attendees] },
  })
  return {
    ok: true,
    body: { id: input.id, revision: input.revision + 1 },
    audit: {
      verb: 'review.changed',
      object: { kind: 'review', id: input.id },
      before: told(before),
      after: told(after),
    },
  }
}

export const isClosed: Written = {
  ok: false,
  code: 'conflict',
  message: 'This review is closed: what it found and decided stays as it is.',
}

type Plan = { from: string; to: string; attendees: readonly string[] }

function whatIsWrong(
  { from, to, attendees }: Plan,
  people: readonly { id: string }[],
  known: readonly string[] = [],
): string | null {
  if (from > to) return 'The period ends before it begins.'
  const isKnown = (id: string) => known.includes(id) || people.some(person => person.id === id)
  return attendees.every(isKnown) ? null : 'Somebody invited is not a member.'
}
