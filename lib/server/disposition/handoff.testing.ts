import { v7 as uuidv7 } from 'uuid'
import { type Tx, withWorkspace } from '@/db/client'
import type { Action } from '@/lib/domain/policy/policy'
import type { Written } from '../gate'
import { projectLeadIds } from '../handoff/project'
import { memberScope } from '../member-scope.testing'
import { recordAudit } from '../record'
import type { Scope } from '../scope'
import { operatorScope } from '../session'

export type TestHandoff = { id: string; leadId: string }

type Told = { owner?: string; hoursAgo?: number; route?: string; employees?: number; country?: string }

/** Handoffs that wait, told by an import as any other would be. */
export function addHandoffs(workspaceId: string, count: number, told: Told = {}): Promise<TestHandoff[]> {
  const { owner = null, hoursAgo = 2, route = 'scored', employees = 400, country = 'Germany' } = told
  return withWorkspace(workspaceId, async tx => {
    const scope = await operatorScope(tx, workspaceId)
    const leadIds = Array.from({ length: count }, () => uuidv7())
    const leads = leadIds.map(id => ({
      workspace_id: workspaceId,
      id,
      source_system: 'test',
      external_id: id,
      company: 'Northwind',
      job_title: 'Head of Sales',
      employees,
      country,
      owner,
    }))
    await tx.sql`insert into app.lead ${tx.sql(leads)}`
    const facts = leadIds.map(leadId => ({
      workspace_id: workspaceId,
      id: uuidv7(),
      lead_id: leadId,
      slot: 'test:mql',
      kind: 'mql',
      at: new Date(Date.now() - hoursAgo * 3_600_000),
      confidence: 'imported',
      source_system: 'test',
      route,
      actor_kind: 'system',
    }))
    await tx.sql`insert into app.handoff_event ${tx.sql(facts)}`
    await projectLeadIds(tx, scope.workspace, leadIds)
    const handoffs = await tx.sql<TestHandoff[]>`select id, lead_id as "leadId" from app.handoff
      where workspace_id = ${workspaceId} and lead_id = any(${leadIds}::uuid[]) order by lead_id`
    return [...handoffs]
  })
}

/** Runs a write as the gate would: the scope of a member, the change and its audit rows, all or nothing. */
export function act(
  workspaceId: string,
  userId: string,
  action: Action,
  work: (tx: Tx, scope: Scope) => Promise<Written>,
): Promise<Written> {
  return withWorkspace(workspaceId, async tx => {
    const scope = await memberScope(tx, workspaceId, userId, action)
    const written = await work(tx, scope)
    if (written.ok) await recordAudit(tx, scope, [written.audit].flat())
    return written
  })
}
