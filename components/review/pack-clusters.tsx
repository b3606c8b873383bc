import { formatCount } from '@/lib/domain/format/format-count'
import type { PackProps } from './pack-view'

/** Groups of rejections that marketing owes an answer to, with the answers it gave. */
export function PackClusters({ pack }: PackProps) {
  if (pack.clusters.length === 0) return null
  return (
    <div className="mt-8">
      <h3 className="mb-1 font-semibold">What marketing answers</h3>
      <ul>
        {pack.clusters.map(({ id, title, n, state, answer }) => (
          <li
            key={id}
            className="grid gap-x-6 gap-y-0.5 border-b border-hairline py-2 md:grid-cols-[1fr_auto]"
          >
            <span className="min-w-0">
              {title}
              {answer ? <span className="block max-w-prose text-ink-2">{answer}</span> : null}
            </span>
            <span className="text-ink-2 tabular-nums">
              {formatCount(n)} {n === 1 ? 'handoff' : 'handoffs'}, {state}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
