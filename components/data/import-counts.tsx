import { Fragment } from 'react'
import type { ImportCounts as Counts } from '@/lib/contracts/import'
import { formatCount } from '@/lib/domain/format/format-count'

const PARTS = ['created', 'updated', 'unchanged', 'skipped', 'failed'] as const

/** "400 rows = 380 created + 0 updated + …": every row is in exactly one of them. */
export function ImportCounts({ counts }: { counts: Counts }) {
  return (
    <p>
      {formatCount(counts.rows)} rows ={' '}
      {PARTS.map((part, place) => (
        <Fragment key={part}>
          {place > 0 ? ' + ' : ''}
          <span className={counts[part] > 0 ? 'font-medium text-ink' : 'text-ink-3'}>
            {formatCount(counts[part])} {part}
          </span>
        </Fragment>
      ))}
    </p>
  )
}
