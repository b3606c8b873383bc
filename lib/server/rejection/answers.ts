import 'server-only'
import type { Tx } from '@/db/client'
import type { ClusterAnswerKind } from '@/lib/domain/loop/cluster'
import type { Scope } from '../scope'

export type AnswerRow = {
  id: string
  reason: string
  segment: string | null
  rule: string
  kind: ClusterAnswerKind
  version: number | null
  /** When the version named takes effect; null: it is not signed. */
  fixedFrom: Date | null
  why: string
  handoffIds: string[]
  by: string | null
  openedAt: Date
  dueAt: Date
  answeredAt: Date
  toldAt: Date | null
}

/** Marketing's answers to clusters, the newest first. */
export async function readAnswers({ sql }: Tx, { workspaceId }: Scope): Promise<AnswerRow[]> {
  return sql<AnswerRow[]>`
    select a.id, a.reason, a.segment, a.rule, a.kind, a.version, v.effective_at as "fixedFrom", a.why,
      a.handoff_ids as "handoffIds", u.name as by, a.opened_at as "openedAt", a.due_at as "dueAt",
      a.answered_at as "answeredAt", a.told_at as "toldAt"
    from app.rejection_answer a
    left join app.agreement_version v on v.workspace_id = ${workspaceId} and v.n = a.version
    left join app.app_user u on u.id = a.answered_by
    where a.workspace_id = ${workspaceId} order by a.answered_at desc, a.id`
}
