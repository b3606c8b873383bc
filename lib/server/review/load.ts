import 'server-only'
import { notFound } from 'next/navigation'
import { type Tx, withWorkspace } from '@/db/client'
import { AppError } from '../errors'
import { currentScope, may } from '../session'
import { getReview, getReviewPack, listReviews } from './read'

/** Reviews to come and past ones, as the API would list them. */
export async function loadReviews() {
  const scope = await currentScope('review.read')
  const list = await withWorkspace(scope.workspaceId, tx => listReviews(tx, scope, {}, new Date()), {
    readOnly: true,
  })
  return { list, timeZone: scope.workspace.timeZone }
}

/** One review with its evidence; 404 where there is none. */
export async function loadReview(id: string) {
  const scope = await currentScope('review.read')
  const { workspaceId, workspace } = scope
  const read = async (tx: Tx) => ({
    view: await getReview(tx, scope, { id }),
    pack: await getReviewPack(tx, scope, { id }, new Date()),
  })
  try {
    const found = await withWorkspace(workspaceId, read, { readOnly: true, pool: 'chart' })
    return {
      ...found,
      workspaceId,
      company: workspace.name,
      timeZone: workspace.timeZone,
      canSeeLeads: may(scope, 'lead.list') && scope.grant === 'all',
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
}
