import { clsx } from 'clsx'
import type { Route } from 'next'
import { DeemedNote } from '@/components/reporting/deemed-note'
import { NumberLink } from '@/components/reporting/number-link'
import { reasonWords } from '@/components/reporting/reason-words'
import { Cell, numeric } from '@/components/ui/table'
import type { RateRow } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { IntervalMark } from './interval-mark'

type RateCellProps = {
  cell: RateRow | null
  all: RateRow | null
  /** Right end of the column's scale. */
  top: number
  name: string
  href: Route | null
  /** The leads deemed accepted, where the rate is about answers. */
  deemedHref?: Route | null
  /** A few words under the interval. */
  note?: string | null
}

/** A rate with its counts, its interval to scale and its leads behind it. */
export function RateCell({ cell, all, top, name, href, deemedHref = null, note }: RateCellProps) {
  if (!cell || cell.value === null) {
    return (
      <Cell className={clsx(numeric, 'align-top text-xs text-ink-3')}>
        {cell ? reasonWords(cell.reason) : '–'}
      </Cell>
    )
  }
  return (
    <Cell className={clsx(numeric, 'align-top')}>
      <span className="text-xs font-normal text-ink-3">
        {formatCount(cell.numerator ?? 0)} of {formatCount(cell.denominator ?? 0)}
      </span>
      <NumberLink
        href={href}
        label={`${name}: ${formatShare(cell.value)}, see the leads`}
        className={clsx('ml-3 inline-block min-w-14', cell.low_n && 'text-ink-3')}
      >
        {formatShare(cell.value)}
      </NumberLink>
      <span className="mt-1 block">
        <IntervalMark
          value={cell.value}
          interval={cell.interval}
          reference={all?.value ?? null}
          isSmall={cell.low_n}
          top={top}
        />
      </span>
      <DeemedNote n={cell.deemed} href={deemedHref} name={name} className="justify-end" />
      {note ? <span className="block text-xs text-ink-3">{note}</span> : null}
    </Cell>
  )
}
