import 'server-only'
import type { Tx } from '@/db/client'
import type { ClaimList } from '@/lib/contracts/queue'
import { CLAIM_MINUTES } from '@/lib/domain/handoff/claim'
import type { Scope } from '../scope'
import { withinReach } from './reach'

/** Who has which handoff open right now: little enough to be asked after each claim of anybody. */
export async function listClaims({ sql }: Tx, scope: Scope): Promise<ClaimList> {
  const rows = await sql<{ id: string; by: string; name: string; until: Date }[]>`
    select h.id, u.id as by, u.name, h.claimed_at + make_interval(mins => ${CLAIM_MINUTES}) as until
    from app.handoff h join app.app_user u on u.id = h.claimed_by
    where h.workspace_id = ${scope.workspaceId} and h.claimed_by is not null
      and h.claimed_at > now() - make_interval(mins => ${CLAIM_MINUTES}) ${withinReach(sql, scope)}
    order by h.claimed_at desc limit 1000`
  return {
    claims: rows.map(({ id, by, name, until }) => ({ id, by: { id: by, name }, until: until.toISOString() })),
  }
}
