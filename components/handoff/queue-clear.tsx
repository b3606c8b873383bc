import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { QueueList } from '@/lib/contracts/queue'
import { tallyWords, VIEW_LABELS } from './handoff-words'

type QueueClearProps = {
  list: QueueList
  isFiltered: boolean
  onShowAll: () => void
  onClearFilters: () => void
}

/** Nothing is left here: because all of it was answered, because of a filter, or because nothing came. */
export function QueueClear({ list, isFiltered, onShowAll, onClearFilters }: QueueClearProps) {
  if (isFiltered && list.counts[list.view] > 0) {
    return (
      <EmptyState
        title="No handoff matches these filters"
        action={<Button onClick={onClearFilters}>Clear the filters</Button>}
      >
        {list.counts[list.view]} wait in “{VIEW_LABELS[list.view]}” without them.
      </EmptyState>
    )
  }
  const tally = tallyWords(list.today)
  const elsewhere = list.view === 'all' ? 0 : list.counts.all
  return (
    <section className="flex flex-col items-start gap-2 py-10">
      <p className="text-lg font-semibold">
        {list.view === 'enriched' ? 'Nothing to complete' : 'Queue clear'}
      </p>
      <p className="max-w-prose text-ink-2">
        {tally
          ? `Today you ${tally}.`
          : 'Nothing waits here. A handoff appears the moment a lead crosses the line.'}
      </p>
      {elsewhere > 0 ? (
        <Button className="mt-2" onClick={onShowAll}>
          Show all {elsewhere} that wait
        </Button>
      ) : null}
    </section>
  )
}
