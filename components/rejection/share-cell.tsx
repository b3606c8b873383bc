import { clsx } from 'clsx'
import type { Route } from 'next'
import { IntervalMark } from '@/components/funnel/interval-mark'
import { NumberLink } from '@/components/reporting/number-link'
import { Cell, numeric } from '@/components/ui/table'
import type { ShareView } from '@/lib/contracts/rejection'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'

type ShareCellProps = {
  share: ShareView
  /** The same of the rest, to see whether the interval leaves it out. */
  rest: number | null
  top: number
  minimum: number
  name: string
  href: string | null
}

/** A share with its counts, its interval to scale beside the rest, and its leads behind it. */
export function ShareCell({ share, rest, top, minimum, name, href }: ShareCellProps) {
  const { value, numerator, denominator, interval } = share
  if (value === null) return <Cell className={clsx(numeric, 'align-top text-ink-3')}>–</Cell>
  const isSmall = denominator < minimum
  return (
    <Cell className={clsx(numeric, 'align-top')}>
      <span className="text-xs text-ink-3">
        {formatCount(numerator)} of {formatCount(denominator)}
      </span>
      <NumberLink
        href={numerator > 0 ? (href as Route | null) : null}
        label={`${name}: ${formatShare(value)}, see the leads`}
        className={clsx('ml-3 inline-block min-w-12', isSmall && 'text-ink-3')}
      >
        {formatShare(value)}
      </NumberLink>
      <span className="mt-1 block">
        <IntervalMark value={value} interval={interval} reference={rest} isSmall={isSmall} top={top} />
      </span>
    </Cell>
  )
}
