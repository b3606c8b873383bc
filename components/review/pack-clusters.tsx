import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { PackCluster } from '@/lib/contracts/review-pack'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import type { PackProps } from './pack-view'

/** Groups of rejections that marketing owes an answer to, with the answers it gave. */
export function PackClusters({ pack, timeZone }: PackProps) {
  if (pack.clusters.length === 0) return null
  return (
    <div className="mt-8">
      <h3 className="mb-1 font-semibold">
        <TextLink href="/rejections/clusters">What marketing answers</TextLink>
      </h3>
      <ul>
        {pack.clusters.map(cluster => (
          <li
            key={cluster.id}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-hairline py-2"
          >
            <span className="max-w-prose min-w-0">
              {[cluster.reason, cluster.segment, cluster.rule].filter(Boolean).join(', ')}
              {cluster.n === null ? null : (
                <span className="text-ink-3"> ({formatCount(cluster.n)} sent back)</span>
              )}
              {cluster.answer ? (
                <span className="block text-ink-2">
                  {cluster.answer.by}: {cluster.answer.why}
                </span>
              ) : null}
            </span>
            <Badge tone={cluster.answer ? 'plain' : 'marketing'}>{standing(cluster, timeZone)}</Badge>
          </li>
        ))}
      </ul>
    </div>
  )
}

function standing({ answer, due_at: dueAt }: PackCluster, timeZone: string): string {
  if (answer === null) return `Waits for marketing, owed by ${formatDay(dayOf(dueAt, timeZone))}`
  if (answer.kind === 'fixed') return answer.version === null ? 'Fixed' : `Fixed in version ${answer.version}`
  return answer.kind === 'disagree' ? 'Marketing disagrees' : 'Needs data'
}
