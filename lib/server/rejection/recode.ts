import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { RecodedView, RecodeInput } from '@/lib/contracts/rejection'
import { STAGE_BITS } from '@/lib/domain/handoff/fact'
import { lockStandings } from '../disposition/standing'
import type { Written } from '../gate'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import { bumpDataset } from '../record'
import type { Scope } from '../scope'

type Told = { reason: string | null; reasonLabel: string | null; verdict: string | null; dateOnly: number }

/**
 * Gives the answer that stands another reason: a new row of the ledger about the same answer, the newest of which
 * tells the reason. What was said at first stays where it was, and so does the source's own label.
 */
export async function recodeReason(tx: Tx, scope: Scope, { id, reason, why }: RecodeInput): Promise<Written> {
  const { sql } = tx
  const [standing] = await lockStandings(tx, scope, [id])
  if (!standing) return { ok: false, code: 'not_found', message: 'There is no such handoff.' }
  const { leadId, disposition, disposedAt, revision } = standing
  if (disposition === null || disposition === 'accepted')
    return { ok: false, code: 'conflict', message: 'Only an answer that sent a lead back has a reason.' }
  if (disposedAt === null)
    return { ok: false, code: 'conflict', message: 'This answer has no date and cannot be re-coded here.' }
  const before = await readTold(tx, scope, id)
  if (before?.reason === reason)
    return { ok: false, code: 'conflict', message: 'It has this reason already.' }
  const eventId = uuidv7()
  await sql`
    insert into app.handoff_event (workspace_id, id, lead_id, slot, kind, at, date_only, confidence, source_system,
      reason, reason_label, detail, actor_kind, actor_id)
    values (${scope.workspaceId}, ${eventId}, ${leadId}, ${`treaty:recoded:${eventId}`}, ${disposition}, ${disposedAt},
      ${((before?.dateOnly ?? 0) & STAGE_BITS.disposed) !== 0}, 'observed', 'treaty', ${reason}, ${before?.reasonLabel ?? null},
      ${JSON.stringify({ handoff_id: id, recoded_from: before?.reason ?? null })}::jsonb, ${scope.actor.kind}, ${scope.actor.id})`
  await sql`update app.handoff set revision = revision + 1
    where workspace_id = ${scope.workspaceId} and id = ${id} and revision = ${revision}`
  await projectFew(tx, scope.workspace, [leadId])
  await bumpDataset(tx, scope.workspaceId)
  await notify(tx, scope, 'handoff', [id])
  const after = await readTold(tx, scope, id)
  const body: RecodedView = {
    id,
    reason,
    reason_label: after?.reasonLabel ?? null,
    verdict: after?.verdict ?? null,
    revision: revision + 1,
  }
  return {
    ok: true,
    body,
    audit: {
      verb: 'handoff.reason_recoded',
      object: { kind: 'handoff', id },
      before: { reason: before?.reason ?? null },
      after: { reason },
      reason: why,
    },
  }
}

async function readTold({ sql }: Tx, scope: Scope, id: string): Promise<Told | undefined> {
  const [row] = await sql<Told[]>`
    select reason, reason_label as "reasonLabel", verdict, date_only as "dateOnly"
    from app.handoff where workspace_id = ${scope.workspaceId} and id = ${id}`
  return row
}
