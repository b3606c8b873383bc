import 'server-only'
import type { Tx } from '@/db/client'
import { DISPOSITIONS, type Disposition } from '@/lib/domain/handoff/fact'
import type { Scope } from '../scope'

export type LedgerAnswer = {
  id: string
  slot: string
  kind: Disposition
  at: Date
  retracted: boolean
  reason: string | null
  actorKind: string
  actorId: string | null
  detail: AnswerDetail
}

export type AnswerDetail = {
  handoff_id: string
  revision: number
  before: { assignee_id: string | null; requeued_at: string | null; merged_into: string | null }
  until?: string
  attempts?: number
  missing?: string[]
  to_name?: string
  to_member?: string
  into_lead?: string
}

/** The last answer that was given to a handoff in Treaty, taken back or not; null when there is none. */
export async function lastAnswer(
  { sql }: Tx,
  scope: Scope,
  handoff: { id: string; leadId: string },
): Promise<LedgerAnswer | null> {
  const [row] = await sql<LedgerAnswer[]>`
    select id, slot, kind, at, retracted, reason, actor_kind as "actorKind", actor_id as "actorId", detail
    from app.handoff_event
    where workspace_id = ${scope.workspaceId} and lead_id = ${handoff.leadId} and source_system = 'treaty'
      and kind = any(${[...DISPOSITIONS]}) and detail ->> 'handoff_id' = ${handoff.id}
    order by recorded_at desc, retracted desc limit 1`
  return row ?? null
}
