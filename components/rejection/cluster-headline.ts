import type { ClusterList, ClusterView } from '@/lib/contracts/rejection-cluster'
import { formatCount } from '@/lib/domain/format/format-count'

/** What marketing owes, in one sentence. */
export function clusterHeadline({ clusters }: ClusterList, nowMs: number): string {
  if (clusters.length === 0) return 'Marketing owes no answer.'
  const overdue = clusters.filter(({ due_at: due }) => Date.parse(due) < nowMs).length
  const many =
    clusters.length === 1
      ? 'One cluster of rejections waits'
      : `${formatCount(clusters.length)} clusters of rejections wait`
  return `${many} for marketing’s answer${overdue === 0 ? '.' : `; ${overdue === 1 ? 'one is' : `${formatCount(overdue)} are`} overdue.`}`
}

/** A cluster in words: what was said, of whom, and which rule let them in. */
export function clusterTitle({
  reason_label: reason,
  segment,
}: Pick<ClusterView, 'reason_label' | 'segment'>): string {
  return segment === null ? reason : `${reason}, ${segment}`
}
