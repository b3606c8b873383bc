import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

/** Number of the version that the draft will become. */
export async function nextVersion({ sql }: Tx, { workspaceId }: Scope): Promise<number> {
  const [row] = await sql<{ n: number }[]>`
    select coalesce(max(n), 0) + 1 as n from app.agreement_version where workspace_id = ${workspaceId}`
  return row?.n ?? 1
}
