import 'server-only'
import type { Tx } from '@/db/client'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { dayOf } from '@/lib/domain/format/format-instant'
import { listClusters } from '../rejection/list-clusters'
import type { Scope } from '../scope'
import type { Looked } from './pack-numbers'

const MOST_WAITING = 8

/** What marketing owes an answer to, and what it answered in the period. */
export async function packClusters(
  tx: Tx,
  scope: Scope,
  { from, to, asOf, now }: Looked,
): Promise<ReviewPack['clusters']> {
  const { clusters, answers } = await listClusters(tx, scope, {}, asOf ?? now)
  const waiting = clusters.slice(0, MOST_WAITING).map(each => ({
    ...{ id: each.key, reason: each.reason_label, segment: each.segment, rule: each.rule_name },
    ...{ n: each.rejections, due_at: each.due_at, answer: null },
  }))
  const answered = answers
    .filter(({ answered_at: at }) => {
      const day = dayOf(at, scope.workspace.timeZone)
      return day >= from && day <= to
    })
    .map(each => ({
      ...{ id: each.id, reason: each.reason_label, segment: each.segment, rule: each.rule_name },
      ...{ n: each.rejections, due_at: each.due_at },
      answer: { kind: each.kind, version: each.version, why: each.why, by: each.by },
    }))
  return [...waiting, ...answered]
}
