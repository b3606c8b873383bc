import postgres from 'postgres'
import { closeConnections, type Tx, withWorkspace } from '../../db/client'
import { isMigrated, migrate } from '../../db/migrate'
import type { Written } from '../../lib/server/gate'
import { type Json, recordAudit, recordMessages } from '../../lib/server/record'
import type { Scope } from '../../lib/server/scope'
import { operatorScope } from '../../lib/server/session'
import { UsageError } from './command'
import { connect } from './connect'

export type WorkspaceEntry = {
  id: string
  slug: string
  name: string
  timeZone: string
  currency: string
  createdAt: Date
}

/** What a command may do: find workspaces, and read or write inside one as the operator. */
export type Operator = {
  listWorkspaces: () => Promise<WorkspaceEntry[]>
  findWorkspace: (slug: string) => Promise<WorkspaceEntry>
  read: <T>(workspaceId: string, work: (tx: Tx, scope: Scope) => Promise<T>) => Promise<T>
  /** One transaction of the change and its audit row; a refusal becomes an error. */
  write: (workspaceId: string, work: (tx: Tx, scope: Scope) => Promise<Written>) => Promise<Json>
  close: () => Promise<void>
}

export async function openOperator(): Promise<Operator> {
  const { appUrl, ownerUrl, close } = await connect()
  try {
    if (!(await isMigrated(ownerUrl))) await migrate(ownerUrl)
  } catch (error) {
    await close()
    throw error
  }
  process.env.TREATY_APP_URL = appUrl
  const owner = postgres(ownerUrl, { max: 1, connect_timeout: 10, onnotice: () => undefined })
  const listWorkspaces = () => owner<WorkspaceEntry[]>`
    select workspace_id as id, slug, name, time_zone as "timeZone", currency, created_at as "createdAt"
    from app.workspace order by created_at, slug`
  return {
    listWorkspaces,
    findWorkspace: async slug => {
      const all = await listWorkspaces()
      const found = all.find(each => each.slug === slug || each.id === slug)
      if (found) return found
      const known = all.map(each => each.slug).join(', ') || 'there is none yet'
      throw new UsageError(`There is no workspace "${slug}". Known: ${known}.`)
    },
    read: (workspaceId, work) =>
      withWorkspace(workspaceId, async tx => work(tx, await operatorScope(tx, workspaceId)), {
        readOnly: true,
      }),
    write: (workspaceId, work) =>
      withWorkspace(workspaceId, async tx => {
        const scope = await operatorScope(tx, workspaceId)
        const written = await work(tx, scope)
        if (!written.ok) throw new UsageError(written.message)
        await recordAudit(tx, scope, [written.audit].flat())
        await recordMessages(tx, scope, written.outbox ?? [])
        return written.body
      }),
    close: async () => {
      await closeConnections()
      await owner.end({ timeout: 2 })
      await close()
    },
  }
}
