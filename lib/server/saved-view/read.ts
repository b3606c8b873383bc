import 'server-only'
import type { Tx } from '@/db/client'
import type { SavedViewList } from '@/lib/contracts/saved-view'
import type { Scope } from '../scope'

export const QUEUE_PAGE = 'handoffs'

/** Views of the queue that the person asking has kept, by name. */
export async function listSavedViews({ sql }: Tx, scope: Scope): Promise<SavedViewList> {
  if (scope.actor.kind !== 'user') return { views: [] }
  const views = await sql<SavedViewList['views']>`
    select id, name, query from app.saved_view
    where workspace_id = ${scope.workspaceId} and user_id = ${scope.actor.id} and page = ${QUEUE_PAGE}
    order by lower(name), id`
  return { views: [...views] }
}
