import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { VoidInput } from '@/lib/contracts/disposition'
import type { Written } from '../gate'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'
import { appendFacts } from './append-facts'
import { lockStandings, type Standing } from './standing'

/**
 * A sales manager takes a rejection back, at any time and whoever told it, and says why. The ledger keeps the
 * rejection; the handoff waits for a new answer.
 */
export async function voidRejection(tx: Tx, scope: Scope, { id, reason }: VoidInput): Promise<Written> {
  const [standing] = await lockStandings(tx, scope, [id])
  if (!standing) return { ok: false, code: 'not_found', message: 'There is no such handoff.' }
  const { leadId, disposition, disposedAt, revision } = standing
  if (disposition !== 'rejected')
    return { ok: false, code: 'conflict', message: 'Only a rejection that stands can be voided.' }
  const told = await standingRejections(tx, scope, standing)
  if (told.length === 0)
    return { ok: false, code: 'conflict', message: 'This rejection has no date and cannot be voided here.' }
  await appendFacts(
    tx,
    scope,
    told.map(({ slot }) => ({
      id: uuidv7(),
      leadId,
      slot,
      kind: 'rejected',
      at: disposedAt ?? new Date(0),
      retracted: true,
      detail: { handoff_id: id, voided: true },
    })),
  )
  await tx.sql`update app.handoff set revision = revision + 1, requeued_at = null
    where workspace_id = ${scope.workspaceId} and id = ${id} and revision = ${revision}`
  await projectFew(tx, scope.workspace, [leadId])
  await bumpDataset(tx, scope.workspaceId)
  await notify(tx, scope, 'handoff', [id])
  return {
    ok: true,
    body: { id, revision: revision + 1 },
    audit: {
      verb: 'handoff.rejection_voided',
      object: { kind: 'handoff', id },
      before: { disposition, reason: told[0]?.reason ?? null },
      after: { disposition: null },
      reason,
    },
  }
}

/** Rows of the ledger that say the rejection which stands; undone imports and what was taken back say nothing. */
async function standingRejections({ sql }: Tx, scope: Scope, { leadId, disposedAt }: Standing) {
  return sql<{ slot: string; reason: string | null }[]>`
    select slot, reason from (
      select distinct on (slot) slot, kind, at, retracted, reason from app.handoff_event e
      where workspace_id = ${scope.workspaceId} and lead_id = ${leadId}
        and not exists (select from app.import_batch b
          where b.workspace_id = ${scope.workspaceId} and b.id = e.batch_id and b.status = 'undone')
      order by slot, recorded_at desc, retracted desc) newest
    where kind = 'rejected' and not retracted and at = ${disposedAt}`
}
