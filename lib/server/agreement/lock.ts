import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'

/** Lets whatever decides about a proposal take turns: to sign, to take back, to void by an edit. */
export async function lockAgreement({ sql }: Tx, { workspaceId }: Pick<Scope, 'workspaceId'>): Promise<void> {
  await sql`select 1 from app.workspace where workspace_id = ${workspaceId} for no key update`
}
