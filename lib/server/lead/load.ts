import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import { leadQuery } from '@/lib/contracts/lead'
import { AppError } from '../errors'
import { getLeadScore } from '../scoring/read-score'
import { currentScope, may } from '../session'
import { getLead, listLeads } from './read'

/** The first page of leads under a filter; null for those who may see numbers and no lead. */
export async function loadLeads(given: Record<string, unknown>) {
  const scope = await currentScope('workspace.read')
  if (!may(scope, 'lead.list')) return null
  const listing = await currentScope('lead.list')
  const parsed = leadQuery.safeParse(given)
  const query = parsed.success ? parsed.data : leadQuery.parse({})
  const list = await withWorkspace(scope.workspaceId, tx => listLeads(tx, listing, query), { readOnly: true })
  return {
    list,
    own: listing.grant === 'own',
    mayImport: may(scope, 'import.write'),
    timeZone: scope.workspace.timeZone,
  }
}

/**
 * One lead with its history and its score, now or at an instant of the past; null when it is not there for the person
 * who asks.
 */
export async function loadLead(id: string, scoreAt: Date | null) {
  const scope = await currentScope('workspace.read')
  if (!may(scope, 'lead.list')) return 'forbidden' as const
  const listing = await currentScope('lead.list')
  try {
    const read = async (tx: Tx) => {
      const lead = await getLead(tx, listing, { id })
      const asked = { id, over_time: true, ...(scoreAt ? { at: scoreAt } : {}) }
      return { lead, score: await getLeadScore(tx, listing, asked, new Date()) }
    }
    const { lead, score } = await withWorkspace(scope.workspaceId, read, { readOnly: true })
    return { lead, score, isPastScore: scoreAt !== null, timeZone: scope.workspace.timeZone }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  }
}
