import 'server-only'
import type { Tx } from '@/db/client'
import type { SignatureView } from '@/lib/contracts/agreement'
import type { Scope } from '../scope'

export type SignatureRow = SignatureView

/** Who signed what, by the id of the proposal; marketing first. */
export async function signaturesOf(
  { sql }: Tx,
  { workspaceId }: Pick<Scope, 'workspaceId'>,
  proposalIds: readonly string[],
): Promise<Map<string, SignatureRow[]>> {
  if (proposalIds.length === 0) return new Map()
  const rows = await sql<
    { proposalId: string; side: SignatureView['side']; userId: string; name: string; signedAt: Date }[]
  >`
    select s.proposal_id as "proposalId", s.side, s.user_id as "userId", u.name, s.signed_at as "signedAt"
    from app.agreement_signature s join app.app_user u on u.id = s.user_id
    where s.workspace_id = ${workspaceId} and s.proposal_id = any(${[...proposalIds]}::uuid[])
    order by s.side`
  const views = rows.map(row => ({
    proposalId: row.proposalId,
    view: { side: row.side, user_id: row.userId, name: row.name, signed_at: row.signedAt.toISOString() },
  }))
  return new Map(
    [...Map.groupBy(views, each => each.proposalId)].map(([id, own]) => [id, own.map(each => each.view)]),
  )
}
