import 'server-only'
import { withWorkspace } from '@/db/client'
import { leadQuery } from '@/lib/contracts/lead'
import { AppError } from '../errors'
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

/** One lead with its history; null when it is not there for the person who asks. */
export async function loadLead(id: string) {
  const scope = await currentScope('workspace.read')
  if (!may(scope, 'lead.list')) return 'forbidden' as const
  const listing = await currentScope('lead.list')
  try {
    const lead = await withWorkspace(scope.workspaceId, tx => getLead(tx, listing, { id }), {
      readOnly: true,
    })
    return { lead, timeZone: scope.workspace.timeZone }
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null
    throw error
  }
}
