import 'server-only'
import { withWorkspace } from '@/db/client'

const EVERY_MS = 60_000
const KEPT = 10_000
const noted = new Map<string, number>()

/** Notes that a token was used, at most once a minute and process; an unknown token leaves nothing. */
export async function noteTokenUse(workspaceId: string, secretHash: string, now: Date): Promise<void> {
  const last = noted.get(secretHash) ?? 0
  if (now.getTime() - last < EVERY_MS) return
  if (noted.size >= KEPT) noted.clear()
  noted.set(secretHash, now.getTime())
  await withWorkspace(
    workspaceId,
    ({ sql }) => sql`update app.api_token set last_used_at = ${now}
      where workspace_id = ${workspaceId} and token_hash = ${secretHash} and revoked_at is null`,
  )
}
