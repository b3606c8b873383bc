import 'server-only'
import { withWorkspace } from '@/db/client'
import { currentScope, may } from '../session'
import { getRouting } from './read'

/** How handoffs are given out, and what the person looking may change; null for those who see no handoffs. */
export async function loadRouting() {
  const own = await currentScope('workspace.read')
  if (!may(own, 'handoff.list')) return null
  const scope = await currentScope('handoff.list')
  const routing = await withWorkspace(scope.workspaceId, tx => getRouting(tx, scope), { readOnly: true })
  const absence = may(scope, 'absence.write')
  return {
    routing,
    viewer: {
      id: scope.actor.id ?? '',
      mayRoute: may(scope, 'handoff.assign'),
      /** Whose absence may be noted: everybody's, one's own, or nobody's. */
      absence: absence
        ? may(scope, 'handoff.assign')
          ? ('all' as const)
          : ('own' as const)
        : ('none' as const),
      timeZone: scope.workspace.timeZone,
    },
  }
}
