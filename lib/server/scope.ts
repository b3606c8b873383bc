import type { Grant } from '@/lib/domain/policy/policy'
import type { MemberRole } from '@/lib/domain/policy/roles'
import type { WorkspaceSettings } from '@/lib/domain/workspace/settings'

export type Actor = { kind: 'user' | 'token' | 'operator' | 'system'; id: string | null; name: string }

export type ScopeWorkspace = {
  id: string
  slug: string
  name: string
  timeZone: string
  currency: string
  fiscalYearStartMonth: number
  isSample: boolean
  settings: WorkspaceSettings
  datasetVersion: number
}

declare const minted: unique symbol

/** Who asks, for which workspace, and how far their grant for this action reaches. Only `session.ts` mints it. */
export type Scope = {
  readonly [minted]: true
  workspaceId: string
  workspace: ScopeWorkspace
  actor: Actor
  /** Null for tokens, operators and the system, whose rights are their scopes. */
  role: MemberRole | null
  grant: Grant
  /** The session the request came with; null for tokens and operators. */
  sessionId: string | null
  requestId: string
  ip: string | null
}
