import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { withWorkspace } from '@/db/client'
import { diffAgreement } from '@/lib/domain/agreement/diff-agreement'
import type { SocketContext } from './socket-context'

/** One person's edits in a row, told as one change. */
export type Turn = { author: SocketContext; since: number; last: number; before: unknown }

const QUIET_MS = 3_000
const LONGEST_MS = 20_000

/** Milliseconds until a turn is told if nothing more comes; 0 or less when it is time. */
export function untilTold({ last, since }: Turn, now: number): number {
  return Math.min(last + QUIET_MS, since + LONGEST_MS) - now
}

/** Writes down in words what a turn changed. */
export async function tellTurn({ author, before }: Turn, content: unknown): Promise<void> {
  const { workspaceId, userId } = author
  const lines = diffAgreement(before, content).map(({ part, id, text }) => ({
    clause: id === null ? part : `${part}/${id}`,
    text,
  }))
  if (lines.length === 0) return
  await withWorkspace(workspaceId, async ({ sql }) => {
    await sql`insert into app.agreement_change (workspace_id, id, user_id, lines)
      values (${workspaceId}, ${uuidv7()}, ${userId}, ${JSON.stringify(lines)}::text::jsonb)`
    await sql`update app.agreement_draft set updated_at = now(), content = ${JSON.stringify(content)}::text::jsonb
      where workspace_id = ${workspaceId}`
  })
}
