import 'server-only'
import type { Tx } from '@/db/client'
import { at } from '@/lib/domain/agreement/loose'
import { type ReviewState, reviewState } from '@/lib/domain/agreement/review-state'
import { contentInForce } from '../agreement/read'
import type { Scope } from '../scope'

const USUAL_MONTHS = 3

export type Cadence = ReviewState & { everyMonths: number }

/** When both sides meant to look at the agreement again: counted from the last closed review or the last version, whichever came later. */
export async function readCadence(
  tx: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  now: Date,
): Promise<Cadence> {
  const months = at(await contentInForce(tx, { workspaceId }, now), 'review', 'every_months')
  const everyMonths = typeof months === 'number' ? months : USUAL_MONTHS
  const [row] = await tx.sql<{ lastAt: Date | null }[]>`
    select greatest(
      (select max(effective_at) from app.agreement_version
        where workspace_id = ${workspaceId} and effective_at <= ${now}),
      (select max(held_at) from app.review_record where workspace_id = ${workspaceId})) as "lastAt"`
  return { ...reviewState(row?.lastAt ?? null, everyMonths, now), everyMonths }
}
