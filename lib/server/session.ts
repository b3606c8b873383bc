import 'server-only'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Tx } from '@/db/client'
import { withWorkspace } from '@/db/client'
import { type Action, grantOf, POLICY, type TokenScope } from '@/lib/domain/policy/policy'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { AppError } from './errors'
import { type Principal, sessionPrincipal } from './principal'
import type { Actor, Scope, ScopeWorkspace } from './scope'

export type RequestFacts = { requestId: string; ip: string | null }

/** Workspace a principal acts in; a person without any membership is told so. */
export function workspaceOf(principal: Principal): string {
  if (principal.kind === 'token') return principal.workspaceId
  if (principal.session.workspaceId) return principal.session.workspaceId
  throw new AppError('forbidden', 'You are not a member of any workspace yet. Ask your admin to add you.')
}

/** Mints the scope of one action inside the workspace's own transaction, or refuses. */
export async function mintScope(
  tx: Tx,
  principal: Principal,
  action: Action,
  facts: RequestFacts,
): Promise<Scope> {
  const workspace = await readWorkspace(tx, workspaceOf(principal))
  if (!workspace) throw new AppError('unauthenticated', 'This token or session is not valid.')
  if (principal.kind === 'token') return tokenScope(tx, principal, workspace, action, facts)
  const { session } = principal
  const [member] = await tx.sql<{ role: MemberRole }[]>`select role from app.membership
    where workspace_id = ${workspace.id} and user_id = ${session.userId} and deactivated_at is null`
  if (!member) throw new AppError('forbidden', 'You are not a member of this workspace.')
  const grant = grantOf(member.role, action)
  if (grant === 'none') throw new AppError('forbidden', `Your role does not include "${action}".`)
  const actor: Actor = { kind: 'user', id: session.userId, name: session.userName }
  return mint({ workspace, actor, role: member.role, grant, facts, sessionId: session.id })
}

async function tokenScope(
  tx: Tx,
  principal: Extract<Principal, { kind: 'token' }>,
  workspace: ScopeWorkspace,
  action: Action,
  facts: RequestFacts,
): Promise<Scope> {
  const [token] = await tx.sql<{ id: string; name: string; scopes: TokenScope[] }[]>`
    select id, name, scopes from app.api_token
    where workspace_id = ${workspace.id} and token_hash = ${principal.secretHash}
      and revoked_at is null and (expires_at is null or expires_at > now())`
  if (!token) throw new AppError('unauthenticated', 'This token is not valid or was revoked.')
  const needed = POLICY[action].token
  if (needed === null) throw new AppError('forbidden', 'Only a person can do this, not a token.')
  if (!token.scopes.includes(needed))
    throw new AppError('forbidden', `This token lacks the scope "${needed}".`)
  const actor: Actor = { kind: 'token', id: token.id, name: token.name }
  return mint({ workspace, actor, role: null, grant: 'all', facts })
}

/** Scope of the operator's command line: whoever can run it has the machine already. */
export async function operatorScope(tx: Tx, workspaceId: string): Promise<Scope> {
  const workspace = await readWorkspace(tx, workspaceId)
  if (!workspace) throw new AppError('not_found', 'There is no such workspace.')
  const actor: Actor = { kind: 'operator', id: null, name: 'Operator' }
  const facts = { requestId: crypto.randomUUID(), ip: null }
  return mint({ workspace, actor, role: null, grant: 'all', facts })
}

/** Scope of what Treaty does by itself, on nobody's behalf. */
export async function systemScope(tx: Tx, workspaceId: string): Promise<Scope> {
  const workspace = await readWorkspace(tx, workspaceId)
  if (!workspace) throw new AppError('not_found', 'There is no such workspace.')
  const actor: Actor = { kind: 'system', id: null, name: 'Treaty' }
  const facts = { requestId: crypto.randomUUID(), ip: null }
  return mint({ workspace, actor, role: null, grant: 'all', facts })
}

type Minted = {
  workspace: ScopeWorkspace
  actor: Actor
  role: MemberRole | null
  grant: Scope['grant']
  facts: RequestFacts
  sessionId?: string
}

// The brand exists in the type alone, so that no other module can make a Scope without a visible cast.
function mint({ workspace, actor, role, grant, facts, sessionId }: Minted): Scope {
  const scope = {
    workspaceId: workspace.id,
    workspace,
    actor,
    role,
    grant,
    sessionId: sessionId ?? null,
    ...facts,
  }
  return scope as unknown as Scope
}

async function readWorkspace(tx: Tx, id: string): Promise<ScopeWorkspace | null> {
  const [row] = await tx.sql<ScopeWorkspace[]>`
    select workspace_id as id, slug, name, time_zone as "timeZone", currency, is_sample as "isSample", settings,
      fiscal_year_start_month as "fiscalYearStartMonth", dataset_version as "datasetVersion"
    from app.workspace where workspace_id = ${id}`
  return row ?? null
}

const principalOfPage = cache(sessionPrincipal)

/** The scope of a page for an action; the signed-out are sent to sign in. */
export async function currentScope(action: Action): Promise<Scope> {
  const principal = await principalOfPage()
  if (!principal) redirect('/login')
  const facts = { requestId: crypto.randomUUID(), ip: null }
  const workspaceId = workspaceOf(principal)
  return withWorkspace(workspaceId, tx => mintScope(tx, principal, action, facts), { readOnly: true })
}

/** Whether a page should offer an action: the policy's answer for the person looking at it. */
export function may(scope: Scope, action: Action): boolean {
  return scope.role === null || grantOf(scope.role, action) !== 'none'
}
