import 'server-only'
import type { Tx } from '@/db/client'
import type { ClaimInput } from '@/lib/contracts/disposition'
import { CLAIM_MINUTES } from '@/lib/domain/handoff/claim'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import { withinReach } from '../queue/reach'
import { waiting } from '../queue/waiting'
import type { Scope } from '../scope'
import { readClock, readLost } from './standing'
import { sayWhoAnswered } from './who-answered'

/**
 * Claims a handoff for the person who opens it, and lets go of what they had open before: one has one on the table.
 * Somebody else's claim holds until it lapses, unless it is taken over by name.
 */
export async function claimHandoff(tx: Tx, scope: Scope, { id, take_over }: ClaimInput): Promise<Written> {
  const { sql } = tx
  if (scope.actor.kind !== 'user')
    return { ok: false, code: 'invalid', message: 'Only a person can claim a handoff.' }
  const me = scope.actor.id
  const [claimed] = await sql<{ until: Date }[]>`
    update app.handoff h set claimed_by = ${me}, claimed_at = clock_timestamp()
    where h.workspace_id = ${scope.workspaceId} and h.id = ${id} and ${waiting(sql)} ${withinReach(sql, scope)}
      and (h.claimed_by is null or h.claimed_by = ${me} or ${take_over ?? false}
        or h.claimed_at < clock_timestamp() - make_interval(mins => ${CLAIM_MINUTES}))
    returning claimed_at + make_interval(mins => ${CLAIM_MINUTES}) as until`
  if (!claimed) return refuseClaim(tx, scope, id)
  const left = await sql<{ id: string }[]>`
    update app.handoff set claimed_by = null, claimed_at = null
    where workspace_id = ${scope.workspaceId} and claimed_by = ${me} and id <> ${id} returning id`
  await notify(tx, scope, 'claim', [id, ...left.map(each => each.id)])
  return {
    ok: true,
    body: { id, claimed_by: me, claimed_until: claimed.until.toISOString() },
    audit: { verb: 'handoff.claimed', object: { kind: 'handoff', id }, after: { claimed_by: me } },
  }
}

/** Lets go of one's own claim; nothing happens to anybody else's. */
export async function releaseHandoff(tx: Tx, scope: Scope, { id }: { id: string }): Promise<Written> {
  const released = await tx.sql`
    update app.handoff set claimed_by = null, claimed_at = null
    where workspace_id = ${scope.workspaceId} and id = ${id} and claimed_by = ${scope.actor.id} returning id`
  if (released.length === 0)
    return { ok: false, code: 'not_found', message: 'You have no claim on this handoff.' }
  await notify(tx, scope, 'claim', [id])
  return {
    ok: true,
    body: { id, claimed_by: null, claimed_until: null },
    audit: { verb: 'handoff.released', object: { kind: 'handoff', id } },
  }
}

async function refuseClaim({ sql, db }: Tx, scope: Scope, id: string): Promise<Written> {
  const [row] = await sql<{ isWaiting: boolean; name: string | null }[]>`
    select ${waiting(sql)} as "isWaiting", u.name
    from app.handoff h left join app.app_user u on u.id = h.claimed_by
    where h.workspace_id = ${scope.workspaceId} and h.id = ${id} ${withinReach(sql, scope)}`
  const [lost] = row ? [] : await readLost({ sql, db }, scope, [id])
  if (lost) {
    const message = await sayWhoAnswered({ sql, db }, scope, lost, await readClock({ sql, db }))
    return { ok: false, code: 'conflict', message }
  }
  if (!row) return { ok: false, code: 'not_found', message: 'There is no such handoff.' }
  if (!row.isWaiting)
    return { ok: false, code: 'conflict', message: 'This handoff does not wait for an answer any more.' }
  return { ok: false, code: 'conflict', message: `${row.name ?? 'Somebody'} is working on this handoff.` }
}
