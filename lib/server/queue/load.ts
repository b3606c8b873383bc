import 'server-only'
import { withWorkspace } from '@/db/client'
import { type QueueView, queueQuery } from '@/lib/contracts/queue'
import { currentScope, may } from '../session'
import { getPacket } from './packet'
import { listQueue } from './read'

/** The queue as a page first shows it, with the packet in front; null for those who do not see single leads. */
export async function loadQueue(given: Record<string, unknown>, handoffId: string | null) {
  const own = await currentScope('workspace.read')
  if (!may(own, 'handoff.list')) return null
  const scope = await currentScope('handoff.list')
  const mayDispose = may(scope, 'handoff.dispose')
  const isOwn = scope.grant === 'own'
  const defaultView: QueueView = isOwn ? 'mine' : 'all'
  const parsed = queueQuery.safeParse({ view: defaultView, ...given })
  const query = parsed.success ? parsed.data : queueQuery.parse({ view: defaultView })
  const now = new Date()
  const { list, packet } = await withWorkspace(
    scope.workspaceId,
    async tx => {
      const page = await listQueue(tx, scope, query, now)
      const id = page.handoffs.find(each => each.id === handoffId)?.id ?? page.handoffs[0]?.id
      return { list: page, packet: id === undefined ? null : await getPacket(tx, scope, { id }, now) }
    },
    { readOnly: true },
  )
  const viewer = {
    id: scope.actor.id ?? '',
    mayDispose,
    mayAssign: may(scope, 'handoff.assign'),
    mayComplete: may(scope, 'handoff.complete'),
    mayVoid: may(scope, 'handoff.void'),
    isOwn,
    defaultView,
    timeZone: scope.workspace.timeZone,
  }
  return { list, packet, query, viewer }
}
