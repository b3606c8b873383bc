import 'server-only'
import type { Tx } from '@/db/client'
import { unseal } from './sealed-secret'

export type Target = { url: string; secrets: string[] }

/** Where an endpoint's messages go and what signs them; null: it is off, or not there any more. */
export async function readTarget(
  { sql }: Tx,
  workspaceId: string,
  endpointId: string | null,
): Promise<Target | null> {
  const [row] = await sql<{ url: string; secret: string; previous: string | null }[]>`
    select url, secret, case when previous_until > now() then previous_secret end as previous
    from app.webhook_endpoint
    where workspace_id = ${workspaceId} and id = ${endpointId} and disabled_at is null`
  if (!row) return null
  const secrets = [row.secret, row.previous].flatMap(sealed =>
    sealed === null ? [] : (unseal(sealed) ?? []),
  )
  return { url: row.url, secrets }
}
