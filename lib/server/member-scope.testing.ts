import type { Tx } from '@/db/client'
import type { Action } from '@/lib/domain/policy/policy'
import type { Scope } from './scope'
import { mintScope } from './session'

/** The scope a signed-in member gets for an action, or the refusal. For tests. */
export function memberScope(
  tx: Tx,
  workspaceId: string,
  userId: string,
  action: Action,
  sessionId = userId,
): Promise<Scope> {
  const session = { id: sessionId, userId, userName: 'Test', userEmail: `${userId}@example.com`, workspaceId }
  return mintScope(tx, { kind: 'session', session, secret: '' }, action, { requestId: sessionId, ip: null })
}
