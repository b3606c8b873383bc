import type { ListedRow } from '@/lib/contracts/handoff-list'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf, formatInstant } from '@/lib/domain/format/format-instant'

type RowDayProps = { row: ListedRow; at: string | null; stage: string; timeZone: string }

/** The day of a stage on the workspace's clock, with its time on hover; what was concluded is marked. */
export function RowDay({ row, at, stage, timeZone }: RowDayProps) {
  if (at === null) return <span className="text-ink-3">–</span>
  const isDate = row.flags.includes(`date_only:${stage}`)
  const isInferred = row.flags.includes(`inferred:${stage}`)
  return (
    <time
      dateTime={at}
      title={isDate ? 'The source gave a date without a time' : formatInstant(at, timeZone)}
    >
      {formatDay(isDate ? at.slice(0, 10) : dayOf(at, timeZone))}
      {isInferred ? <span className="ml-1 text-xs text-ink-3">inferred</span> : null}
    </time>
  )
}
