'use client'

import { useNow } from '@/lib/client/use-now'
import { queueHeadline } from './handoff-words'
import { QueueFilters } from './queue-filters'
import { serializeView } from './queue-params'
import type { QueueViewer } from './queue-viewer'
import { QueueViews } from './queue-views'
import { SavedViewsMenu } from './saved-views-menu'
import type { QueueListState } from './use-queue-list'

/** What is left and how pressing it is, in words, and the ways to look at it. */
export function QueueHead({ list, viewer }: { list: QueueListState; viewer: QueueViewer }) {
  const { first, look, left, setParams } = list
  const now = useNow(first?.as_of ?? '')
  const oldest = list.handoffs[0]?.next_due_at ?? first?.oldest_due_at ?? null
  const query = serializeView({
    ...look,
    route: [...look.route],
    segment: [...look.segment],
    country: [...look.country],
    source: [...look.source],
  })
  return (
    <div className="flex flex-col gap-4 pb-5">
      <header className="flex items-start justify-between gap-8">
        <h1 className="text-lg font-semibold tracking-tight lg:text-xl" suppressHydrationWarning>
          {first && left > 0 ? queueHeadline(left, first.counted_to, oldest, now) : 'Handoffs'}
        </h1>
        <div className="max-lg:hidden">
          <SavedViewsMenu query={query.replace(/^\?/, '')} />
        </div>
      </header>
      <QueueViews
        current={look.view}
        counts={first?.counts}
        viewer={viewer}
        onChange={view => void setParams({ view, handoff: null })}
      />
      <div className="max-lg:hidden">
        <QueueFilters
          look={look}
          viewer={viewer}
          onChange={change => void setParams({ ...change, handoff: null })}
        />
      </div>
    </div>
  )
}
