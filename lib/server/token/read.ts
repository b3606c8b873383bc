import 'server-only'
import type { Tx } from '@/db/client'
import type { TokenList, TokenView } from '@/lib/contracts/token'
import type { Scope } from '../scope'

type TokenRow = {
  id: string
  name: string
  hint: string
  scopes: TokenView['scopes']
  createdAt: Date
  createdBy: string | null
  lastUsedAt: Date | null
  expiresAt: Date | null
  revokedAt: Date | null
}

/** Tokens of the workspace: usable ones first, the newest first among each. */
export async function listTokens(tx: Tx, scope: Scope): Promise<TokenList> {
  const rows = await selectTokens(tx, scope, null)
  return { tokens: rows.map(view) }
}

export async function getToken(tx: Tx, scope: Scope, id: string): Promise<TokenView | null> {
  const [row] = await selectTokens(tx, scope, id)
  return row ? view(row) : null
}

function selectTokens({ sql }: Tx, scope: Scope, id: string | null) {
  return sql<TokenRow[]>`
    select t.id, t.name, t.hint, t.scopes, t.created_at as "createdAt", u.name as "createdBy",
      t.last_used_at as "lastUsedAt", t.expires_at as "expiresAt", t.revoked_at as "revokedAt"
    from app.api_token t left join app.app_user u on u.id = t.created_by
    where t.workspace_id = ${scope.workspaceId} ${id ? sql`and t.id = ${id}` : sql``}
    order by t.revoked_at is not null, t.id desc`
}

function view(row: TokenRow): TokenView {
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    scopes: row.scopes,
    created_at: row.createdAt.toISOString(),
    created_by: row.createdBy,
    last_used_at: row.lastUsedAt?.toISOString() ?? null,
    expires_at: row.expiresAt?.toISOString() ?? null,
    revoked_at: row.revokedAt?.toISOString() ?? null,
  }
}
