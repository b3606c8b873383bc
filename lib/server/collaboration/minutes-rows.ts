import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import * as Y from 'yjs'
import { withWorkspace } from '@/db/client'
import { DRAFT_CHANNEL } from '@/db/draft-channel'
import { minutesName } from '@/lib/collaboration/minutes'
import { readMinutes } from '../review/minutes'
import { PROCESS, type Stored } from './draft-rows'
import type { Incoming } from './incoming'

export type MinutesPlace = { workspaceId: string; reviewId: string }

/** Stores updates and tells the other processes; false once the review is closed, which nobody writes into. */
export function storeMinutes(place: MinutesPlace, updates: readonly Incoming[]): Promise<boolean> {
  const { workspaceId, reviewId } = place
  return withWorkspace(workspaceId, async ({ sql }) => {
    // Closing takes the same row for itself: what is stored here is in the record, or not at all.
    const [open] =
      await sql`select 1 from app.review r where r.workspace_id = ${workspaceId} and r.id = ${reviewId}
      and not exists (select 1 from app.review_record k where k.workspace_id = ${workspaceId}
        and k.review_id = r.id) for share of r`
    if (!open) return false
    const ids: string[] = []
    for (const { author, at, update } of updates) {
      const id = uuidv7()
      ids.push(id)
      await sql`insert into app.review_minutes_update (workspace_id, id, review_id, user_id, at, "update")
        values (${workspaceId}, ${id}, ${reviewId}, ${author.userId}, ${at}, ${Buffer.from(update)})`
    }
    const message: Stored = { document: minutesName(workspaceId, reviewId), process: PROCESS, ids }
    await sql`select pg_notify(${DRAFT_CHANNEL}, ${JSON.stringify(message)})`
    return true
  })
}

/** The minutes as they are stored, in one update. */
export function loadMinutes(place: MinutesPlace): Promise<Uint8Array> {
  const read = async (tx: Parameters<typeof readMinutes>[0]) =>
    Y.encodeStateAsUpdate((await readMinutes(tx, place)).doc)
  return withWorkspace(place.workspaceId, read, { readOnly: true })
}

/** Draws the rows together into one state, from what is stored and not from what this process holds. */
export function drawMinutesTogether(place: MinutesPlace): Promise<void> {
  const { workspaceId, reviewId } = place
  return withWorkspace(workspaceId, async tx => {
    await tx.sql`select 1 from app.review where workspace_id = ${workspaceId} and id = ${reviewId} for update`
    const { doc, updateIds } = await readMinutes(tx, place)
    if (updateIds.length === 0) return
    const state = Buffer.from(Y.encodeStateAsUpdate(doc))
    await tx.sql`insert into app.review_minutes (workspace_id, review_id, state)
      values (${workspaceId}, ${reviewId}, ${state})
      on conflict (workspace_id, review_id) do update set state = excluded.state, updated_at = now()`
    await tx.sql`delete from app.review_minutes_update
      where workspace_id = ${workspaceId} and id = any(${updateIds}::uuid[])`
  })
}
