import 'server-only'
import type { Tx } from '@/db/client'
import type { DraftChange } from '@/lib/domain/loop/draft-change'
import type { Scope } from '../scope'
import { findClusters } from './clusters'

type Edit = Omit<DraftChange, 'from'> & { id: string; words: string }

/** Remembers that an edit of the draft was born from a cluster, so that whoever logged it can be told what came of it. */
export async function keepEdit(
  tx: Tx,
  scope: Scope,
  key: string,
  { id, anchor, field, to, words }: Edit,
  now: Date,
): Promise<boolean> {
  const { clusters } = await findClusters(tx, scope, now)
  const cluster = clusters.find(each => each.key === key)
  if (!cluster) return false
  const ids = cluster.rejections.map(({ handoffId }) => handoffId)
  await tx.sql`
    insert into app.rejection_edit (workspace_id, comment_id, reason, segment, rule, handoff_ids, anchor, field, wanted,
      words, created_at)
    values (${scope.workspaceId}, ${id}, ${cluster.reason}, ${cluster.segment}, ${cluster.rule}, ${ids}::uuid[],
      ${anchor}, ${field}, ${JSON.stringify(to ?? null)}::text::jsonb, ${words}, ${now})`
  return true
}
