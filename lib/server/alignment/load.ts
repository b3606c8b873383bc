import 'server-only'
import { notFound } from 'next/navigation'
import { withWorkspace } from '@/db/client'
import { AppError } from '../errors'
import { currentScope } from '../session'
import { getRound, listRounds } from './read'

/** Rounds as the API would list them. */
export async function loadRounds() {
  const scope = await currentScope('alignment.read')
  const list = await withWorkspace(scope.workspaceId, tx => listRounds(tx, scope), { readOnly: true })
  return { list, timeZone: scope.workspace.timeZone }
}

/** One round for whoever looks at it; 404 where there is none. */
export async function loadRound(id: string) {
  const scope = await currentScope('alignment.read')
  try {
    const round = await withWorkspace(scope.workspaceId, tx => getRound(tx, scope, { id }), {
      readOnly: true,
    })
    return { round, timeZone: scope.workspace.timeZone }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound()
    throw error
  }
}
