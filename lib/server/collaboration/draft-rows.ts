import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import * as Y from 'yjs'
import { withWorkspace } from '@/db/client'
import { DRAFT_CHANNEL } from '@/db/draft-channel'
import { type Draft, readDraft } from '../draft/read-draft'
import type { Incoming } from './incoming'

/** Which process speaks: it does not hear itself. */
export const PROCESS = uuidv7()

/** What one process tells the others; a message holds 8,000 bytes, so that ids go in portions. */
export type Stored = { document: string; process: string; ids: string[] }
const IDS_AT_ONCE = 150

/** The stored draft with its rows; creates it from what is in force when nobody has touched it yet. */
export function openRows(workspaceId: string): Promise<Draft> {
  return withWorkspace(workspaceId, async tx => {
    const first = await readDraft(tx, { workspaceId }, new Date())
    if (first.isStored) return first
    const made = await tx.sql`insert into app.agreement_draft (workspace_id, state, content)
      values (${workspaceId}, ${Buffer.from(Y.encodeStateAsUpdate(first.doc))},
        ${JSON.stringify(first.content)}::text::jsonb)
      on conflict do nothing returning 1`
    // Another process was first: its document is the one, two beginnings would double every rule.
    return made.length > 0 ? first : readDraft(tx, { workspaceId }, new Date())
  })
}

/** Stores updates and tells the other processes, in one transaction. */
export async function storeRows(workspaceId: string, updates: readonly Incoming[]): Promise<void> {
  const rows = updates.map(update => ({ id: uuidv7(), ...update }))
  await withWorkspace(workspaceId, async ({ sql }) => {
    for (const { id, author, at, update } of rows)
      await sql`insert into app.agreement_draft_update (workspace_id, id, user_id, at, "update")
        values (${workspaceId}, ${id}, ${author.userId}, ${at}, ${Buffer.from(update)})`
    for (let start = 0; start < rows.length; start += IDS_AT_ONCE) {
      const ids = rows.slice(start, start + IDS_AT_ONCE).map(row => row.id)
      const message: Stored = { document: workspaceId, process: PROCESS, ids }
      await sql`select pg_notify(${DRAFT_CHANNEL}, ${JSON.stringify(message)})`
    }
  })
}

/** What another process stored; the whole draft where some of it was drawn together meanwhile, or nothing is named. */
export function readRows(workspaceId: string, ids: readonly string[] | null): Promise<Uint8Array[]> {
  return withWorkspace(
    workspaceId,
    async tx => {
      const rows =
        ids === null
          ? []
          : await tx.sql<{ update: Uint8Array }[]>`select "update" from app.agreement_draft_update
              where workspace_id = ${workspaceId} and id = any(${[...ids]}::uuid[]) order by id`
      if (ids !== null && rows.length === ids.length) return rows.map(row => row.update)
      const { doc } = await readDraft(tx, { workspaceId }, new Date())
      return [Y.encodeStateAsUpdate(doc)]
    },
    { readOnly: true },
  )
}

/**
 * Draws the rows together into the draft, from what is stored and not from what this process holds: another process
 * may have stored rows, or drawn some together, that have not come here yet. Returns the size of the result.
 */
export function drawTogether(workspaceId: string): Promise<number> {
  return withWorkspace(workspaceId, async tx => {
    await tx.sql`select 1 from app.agreement_draft where workspace_id = ${workspaceId} for update`
    const { doc, content, updateIds } = await readDraft(tx, { workspaceId }, new Date())
    const state = Y.encodeStateAsUpdate(doc)
    await tx.sql`update app.agreement_draft set state = ${Buffer.from(state)}, updated_at = now(),
      content = ${JSON.stringify(content)}::text::jsonb where workspace_id = ${workspaceId}`
    await tx.sql`delete from app.agreement_draft_update
      where workspace_id = ${workspaceId} and id = any(${updateIds}::uuid[])`
    return state.byteLength
  })
}
