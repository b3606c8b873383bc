import 'server-only'
import type { Tx } from '@/db/client'
import type { DueStep, OpenClocks } from '@/lib/domain/sla/due-steps'
import type { EscalationAudience } from '@/lib/domain/sla/terms'
import { announce } from '../notification/announce'
import type { Scope } from '../scope'

export type DueHandoff = OpenClocks & {
  id: string
  leadId: string
  n: number
  route: string | null
  assigneeId: string | null
}
export type DueTold = { handoff: DueHandoff; step: DueStep }

type People = { id: string; role: string }[]

/** Tells everybody whom a step names, and every endpoint that asked for it. Answers how many were told for the first time. */
export async function tellDue(tx: Tx, scope: Scope, told: readonly DueTold[]): Promise<number> {
  if (told.length === 0) return 0
  const people: People = await tx.sql<People>`
    select m.user_id as id, m.role from app.membership m join app.app_user u on u.id = m.user_id
    where m.workspace_id = ${scope.workspaceId} and m.deactivated_at is null and u.deactivated_at is null`
  return announce(
    tx,
    scope,
    told.map(({ handoff, step }) => ({
      kind: step.kind,
      step: step.name,
      subject: { kind: 'handoff', id: handoff.id },
      detail: {
        handoff_id: handoff.id,
        lead_id: handoff.leadId,
        n: handoff.n,
        route: handoff.route,
        clock: step.clock,
        due_at: step.dueAt.toISOString(),
        at: step.at.toISOString(),
      },
      userIds: recipients(step.audience, handoff.assigneeId, people),
    })),
  )
}

/** The owner of a handoff that is nobody's is the manager's concern. */
function recipients(audience: EscalationAudience, assigneeId: string | null, people: People): string[] {
  if (audience === 'owner' && people.some(({ id }) => id === assigneeId))
    return assigneeId ? [assigneeId] : []
  const role = audience === 'owner' ? 'sales_manager' : audience
  return people.filter(person => person.role === role).map(({ id }) => id)
}
