'use client'

import { clsx } from 'clsx'
import { COUNTED_TO, QUEUE_VIEWS, type QueueList, type QueueView } from '@/lib/contracts/queue'
import { formatCompactCount, formatCount } from '@/lib/domain/format/format-count'
import { VIEW_LABELS } from './handoff-words'
import type { QueueViewer } from './queue-viewer'

type QueueViewsProps = {
  current: QueueView
  counts: QueueList['counts'] | undefined
  viewer: QueueViewer
  onChange: (view: QueueView) => void
}

/** The ways to look at the queue, each with what waits in it. */
export function QueueViews({ current, counts, viewer, onChange }: QueueViewsProps) {
  const views = QUEUE_VIEWS.filter(view => isOffered(view, viewer, counts) || view === current)
  return (
    <nav
      aria-label="Views"
      className="-mx-4 flex gap-5 overflow-x-auto border-b border-hairline px-4 md:mx-0 md:px-0"
    >
      {views.map(view => (
        <a
          key={view}
          href={`/handoffs?view=${view}`}
          aria-current={view === current ? 'page' : undefined}
          onClick={event => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            onChange(view)
          }}
          className={clsx(
            'touch-target ring-inset-focus -mb-px flex h-10 shrink-0 items-center gap-1.5 border-b-2 text-sm whitespace-nowrap',
            view === current
              ? 'border-ink font-medium text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {VIEW_LABELS[view]}
          <span className="text-xs font-normal text-ink-3">{counts ? countWords(counts[view]) : ''}</span>
        </a>
      ))}
    </nav>
  )
}

function isOffered(view: QueueView, viewer: QueueViewer, counts: QueueList['counts'] | undefined): boolean {
  if (view === 'mine') return viewer.mayDispose
  if (view === 'enriched') return viewer.mayComplete || (counts?.enriched ?? 0) > 0
  return true
}

const countWords = (count: number) =>
  count >= COUNTED_TO ? `${formatCompactCount(COUNTED_TO)}+` : formatCount(count)
