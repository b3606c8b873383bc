import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { ReturnInput } from '@/lib/contracts/disposition'
import { handoffState } from '@/lib/domain/handoff/handoff-state'
import type { Written } from '../gate'
import { projectFew } from '../handoff/project-few'
import { notify } from '../live/notify'
import type { Scope } from '../scope'
import { appendFacts } from './append-facts'
import { lockStandings, readClock } from './standing'

/** Marketing has added what was missing: the handoff is delivered again and waits for its assignee. */
export async function returnHandoff(tx: Tx, scope: Scope, { id, note }: ReturnInput): Promise<Written> {
  const [standing] = await lockStandings(tx, scope, [id])
  if (!standing) return { ok: false, code: 'not_found', message: 'There is no such handoff.' }
  if (handoffState(standing) !== 'enriched')
    return {
      ok: false,
      code: 'conflict',
      message: 'This handoff was not sent back for enrichment, or is back already.',
    }
  const at = await readClock(tx)
  const eventId = uuidv7()
  const { leadId, revision } = standing
  const detail = { handoff_id: id, completed: true }
  await appendFacts(tx, scope, [
    { id: eventId, leadId, slot: `treaty:${eventId}`, kind: 'delivered', at, detail },
  ])
  await tx.sql`insert into app.handoff_note (workspace_id, id, lead_id, handoff_id, event_id, body, author_id)
    values (${scope.workspaceId}, ${uuidv7()}, ${leadId}, ${id}, ${eventId}, ${note},
      ${scope.actor.kind === 'user' ? scope.actor.id : null})`
  await tx.sql`update app.handoff set revision = revision + 1, requeued_at = ${at}
    where workspace_id = ${scope.workspaceId} and id = ${id} and revision = ${revision}`
  await projectFew(tx, scope.workspace, [leadId])
  await notify(tx, scope, 'handoff', [id])
  return {
    ok: true,
    body: { id, revision: revision + 1 },
    audit: { verb: 'handoff.completed', object: { kind: 'handoff', id }, after: { requeued: true } },
  }
}
