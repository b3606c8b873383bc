import 'server-only'
import * as Y from 'yjs'
import type { Tx } from '@/db/client'
import { draftContent } from '@/lib/collaboration/draft-content'
import { contentInForce } from '../agreement/read'
import type { Scope } from '../scope'
import { firstDraft } from './first-draft'

export type Draft = {
  doc: Y.Doc
  content: unknown
  /** Updates that are part of it and not yet drawn together. */
  updateIds: string[]
  /** False where nothing is stored yet, and it only says what is in force. */
  isStored: boolean
}

/** The draft as it is stored; what is in force, or the first template, before anybody touched it. */
export async function readDraft(
  tx: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  now: Date,
): Promise<Draft> {
  const [stored] = await tx.sql<{ state: Uint8Array }[]>`select state from app.agreement_draft
    where workspace_id = ${workspaceId}`
  if (!stored) {
    const doc = firstDraft(await contentInForce(tx, { workspaceId }, now))
    return { doc, content: draftContent(doc), updateIds: [], isStored: false }
  }
  const updates = await tx.sql<{ id: string; update: Uint8Array }[]>`
    select id, "update" from app.agreement_draft_update where workspace_id = ${workspaceId} order by id`
  const doc = new Y.Doc()
  // Merged first: applying many small updates one by one costs more than reading them together.
  Y.applyUpdate(doc, Y.mergeUpdates([stored.state, ...updates.map(row => row.update)]))
  return { doc, content: draftContent(doc), updateIds: updates.map(row => row.id), isStored: true }
}
