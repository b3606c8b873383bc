import 'server-only'
import * as Y from 'yjs'
import type { Tx } from '@/db/client'
import { MINUTES_FRAGMENT } from '@/lib/collaboration/minutes'
import { proseText } from '@/lib/collaboration/prose'

type In = { workspaceId: string; reviewId: string }
export type Minutes = { doc: Y.Doc; updateIds: string[] }

/** The minutes as they are stored; empty before anybody wrote. */
export async function readMinutes({ sql }: Tx, { workspaceId, reviewId }: In): Promise<Minutes> {
  const [drawn] = await sql<{ state: Uint8Array }[]>`select state from app.review_minutes
    where workspace_id = ${workspaceId} and review_id = ${reviewId}`
  const updates = await sql<{ id: string; update: Uint8Array }[]>`
    select id, "update" from app.review_minutes_update
    where workspace_id = ${workspaceId} and review_id = ${reviewId} order by id`
  const doc = new Y.Doc()
  const parts = [...(drawn ? [drawn.state] : []), ...updates.map(row => row.update)]
  if (parts.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(parts))
  return { doc, updateIds: updates.map(row => row.id) }
}

/** What the minutes say, in plain text. */
export async function minutesText(tx: Tx, place: In): Promise<string> {
  const { doc } = await readMinutes(tx, place)
  return proseText(doc.getXmlFragment(MINUTES_FRAGMENT))
}
