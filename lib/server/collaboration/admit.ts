import 'server-only'
import { withWorkspace } from '@/db/client'
import { env } from '../env'
import { AppError } from '../errors'
import { principalOfCookie } from '../principal'
import { may, mintScope, workspaceOf } from '../session'
import type { SocketContext } from './socket-context'

/** Opens a socket for a signed-in member of the workspace whose draft it is; who may not edit only reads. */
export async function admit(
  headers: Headers,
  documentName: string,
  socketId: string,
): Promise<{ context: SocketContext; isReadOnly: boolean }> {
  const principal = await principalOfCookie(headers.get('cookie'))
  if (principal?.kind !== 'session') throw new AppError('unauthenticated', 'Sign in first.')
  const workspaceId = workspaceOf(principal)
  if (documentName !== workspaceId) throw new AppError('not_found', 'There is no such draft.')
  const facts = { requestId: crypto.randomUUID(), ip: null }
  const scope = await withWorkspace(workspaceId, tx => mintScope(tx, principal, 'agreement.read', facts), {
    readOnly: true,
  })
  if (!scope.role || !scope.sessionId) throw new AppError('forbidden', 'The draft is for members.')
  const { userId } = principal.session
  const context = {
    ...{ principal, workspaceId, userId, socketId },
    ...{ name: scope.actor.name, role: scope.role, sessionId: scope.sessionId },
  }
  return { context, isReadOnly: !may(scope, 'agreement.edit') }
}

/** A browser tells where a socket is opened from, and cannot lie about it: our own pages alone. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  if (origin === new URL(env().TREATY_BASE_URL).origin) return true
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return new URL(origin).host === host
}
