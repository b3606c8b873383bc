import { clsx } from 'clsx'
import type { PackRate as Rate } from '@/lib/contracts/review-pack'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'

const UNSAID: Partial<Record<NonNullable<Rate['reason']>, string>> = {
  immature: 'not mature yet',
  suppressed: 'too few to show',
}

/** A share with its interval, of how many, and how many of them have had their time. */
export function PackRate({ rate }: { rate: Rate }) {
  const { value, interval, denominator, mature_share: mature, low_n: isFew, reason } = rate
  if (value === null)
    return <span className="text-xs text-ink-3">{(reason && UNSAID[reason]) ?? 'cannot be said'}</span>
  return (
    <>
      <span className={clsx('font-medium', isFew && 'text-ink-3')}>{formatShare(value)}</span>
      <span className="block text-xs text-ink-3">
        {interval ? `${formatInterval(interval, 'share', null)}, ` : ''}n {formatCount(denominator ?? 0)}
        {mature !== null && mature < 1 ? `, ${formatShare(mature, 0)} mature` : ''}
      </span>
    </>
  )
}
