import { clsx } from 'clsx'
import { MomentText } from './moment-text'
import type { TimelineEntry, TimelineSide } from './timeline-entries'

const MARKS: Record<TimelineSide, string> = {
  marketing: 'bg-marketing',
  sales: 'bg-sales',
  handoff: 'border-2 border-ink bg-paper',
}

const SIDES: Record<TimelineSide, string> = { marketing: 'Engagement', sales: 'Sales', handoff: 'Handoff' }

/** What happened, newest first, with a mark for the side that did it and its name for who cannot see colour. */
export function Timeline({ entries, timeZone }: { entries: readonly TimelineEntry[]; timeZone: string }) {
  return (
    <ol className="relative flex flex-col before:absolute before:top-2 before:bottom-2 before:left-[4.5px] before:w-px before:bg-hairline">
      {entries.map(entry => (
        <li
          key={entry.id}
          className="relative flex flex-wrap gap-x-3 py-1.5 pl-7 sm:grid sm:grid-cols-[9.5rem_5.5rem_minmax(0,1fr)] sm:gap-x-4"
        >
          <span
            aria-hidden="true"
            className={clsx('absolute top-3 left-0 size-2.5 rounded-full', MARKS[entry.side])}
          />
          <span className="whitespace-nowrap text-ink-2">
            <MomentText moment={{ at: entry.at, date_only: entry.dateOnly }} timeZone={timeZone} />
          </span>
          <span className="text-ink-3">{SIDES[entry.side]}</span>
          <span className={clsx('min-w-0 max-sm:w-full', entry.side === 'handoff' && 'font-medium')}>
            {entry.title}
            {entry.note ? (
              <span className="block font-normal break-words text-ink-3">{entry.note}</span>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
