import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import { reviewOfDocument } from '@/lib/collaboration/minutes'
import { env } from '../env'
import { AppError } from '../errors'
import { principalOfCookie } from '../principal'
import { requireReview } from '../review/read'
import { may, mintScope, workspaceOf } from '../session'
import type { SocketContext } from './socket-context'

/** Opens a socket for a signed-in member of the workspace whose document it is; who may not edit, or a closed review, is only read. */
export async function admit(
  headers: Headers,
  documentName: string,
  socketId: string,
): Promise<{ context: SocketContext; isReadOnly: boolean }> {
  const principal = await principalOfCookie(headers.get('cookie'))
  if (principal?.kind !== 'session') throw new AppError('unauthenticated', 'Sign in first.')
  const workspaceId = workspaceOf(principal)
  const minutes = reviewOfDocument(documentName)
  if ((minutes?.workspaceId ?? documentName) !== workspaceId)
    throw new AppError('not_found', 'There is no such document.')
  const facts = { requestId: crypto.randomUUID(), ip: null }
  const look = async (tx: Tx) => {
    const scope = await mintScope(tx, principal, minutes ? 'review.read' : 'agreement.read', facts)
    const isOpen = !minutes || (await requireReview(tx, scope, minutes.reviewId)).heldAt === null
    return { scope, isReadOnly: !isOpen || !may(scope, minutes ? 'review.write' : 'agreement.edit') }
  }
  const { scope, isReadOnly } = await withWorkspace(workspaceId, look, { readOnly: true })
  if (!scope.role || !scope.sessionId) throw new AppError('forbidden', 'This is for members.')
  const { userId } = principal.session
  const context = {
    ...{ principal, workspaceId, userId, socketId },
    ...{ name: scope.actor.name, role: scope.role, sessionId: scope.sessionId },
  }
  return { context, isReadOnly }
}

/** A browser tells where a socket is opened from, and cannot lie about it: our own pages alone. */
export function isOwnOrigin(headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin === null || !URL.canParse(origin)) return false
  if (origin === new URL(env().TREATY_BASE_URL).origin) return true
  const host = headers.get('x-forwarded-host') ?? headers.get('host')
  return new URL(origin).host === host
}
