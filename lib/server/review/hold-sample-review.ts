import 'server-only'
import * as Y from 'yjs'
import { type Tx, withWorkspace } from '@/db/client'
import { SAMPLE_REVIEW } from '@/db/seed/sample-review'
import { minutesOf } from '@/lib/collaboration/minutes'
import { dayOf } from '@/lib/domain/format/format-instant'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { addDays } from '@/lib/domain/time/reporting-period'
import type { Written } from '../gate'
import type { Scope } from '../scope'
import { operatorScope } from '../session'
import { closeReview } from './close'
import { decide, finishDecision } from './decide'
import { listPeople } from './read'
import { callReview } from './write'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const WEDNESDAY_AT_TEN = 2 * DAY_MS + 10 * HOUR_MS

/**
 * The sample company's review, held the way every review is, on its own numbers as they were that day; the next one
 * is called by it. Does nothing where a review is there already.
 */
export function holdSampleReview(workspaceId: string): Promise<boolean> {
  return withWorkspace(workspaceId, async tx => {
    const [version] = await tx.sql<{ since: Date; isHeld: boolean }[]>`
      select effective_at as since, exists (select 1 from app.review where workspace_id = ${workspaceId}) as "isHeld"
      from app.agreement_version where workspace_id = ${workspaceId} and n = 3`
    if (!version || version.isHeld) return false
    const heldAt = new Date(
      version.since.getTime() + SAMPLE_REVIEW.weeksAfter * 7 * DAY_MS + WEDNESDAY_AT_TEN,
    )
    const operator = await operatorScope(tx, workspaceId)
    const people = await listPeople(tx, operator)
    const idOf = (role: MemberRole) => people.find(each => each.role === role)?.id ?? ''
    const leader = people.find(each => each.role === 'marketing_leader')
    if (!leader) return false
    const scope: Scope = {
      ...operator,
      actor: { kind: 'user', id: leader.id, name: leader.name },
      role: leader.role,
    }
    const { timeZone } = scope.workspace
    const from = dayOf(version.since.toISOString(), timeZone)
    const input = { scheduled_at: heldAt.toISOString(), from, agenda: [...SAMPLE_REVIEW.agenda] }
    const { id } = bodyOf(await callReview(tx, scope, input, heldAt))
    await writeMinutes(tx, workspaceId, id)
    for (const { body, owner, days, isDone } of SAMPLE_REVIEW.decisions) {
      const decided = await decide(
        tx,
        scope,
        {
          ...{ id, body, change: null },
          owner_id: idOf(owner === 'marketing' ? 'marketing_leader' : 'sales_manager'),
          due_day: addDays(dayOf(heldAt.toISOString(), timeZone), days),
        },
        heldAt,
      )
      if (isDone) await finishDecision(tx, scope, { id, decision_id: bodyOf(decided).id })
    }
    bodyOf(await closeReview(tx, scope, { id }, heldAt))
    return true
  })
}

function bodyOf(written: Written): { id: string } {
  if (!written.ok) throw new Error(`the sample company could not hold its review: ${written.message}`)
  return written.body as { id: string }
}

async function writeMinutes({ sql }: Tx, workspaceId: string, reviewId: string): Promise<void> {
  const state = Buffer.from(Y.encodeStateAsUpdate(minutesOf(SAMPLE_REVIEW.minutes)))
  await sql`insert into app.review_minutes (workspace_id, review_id, state)
    values (${workspaceId}, ${reviewId}, ${state})`
}
