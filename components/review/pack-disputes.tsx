import { TextLink } from '@/components/ui/text-link'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import type { PackProps } from './pack-view'

/** What is contested and waits, and what was decided in these days. */
export function PackDisputes({ pack, timeZone, canOpen }: PackProps) {
  const { open, answered, decided, overturned, oldest_at: oldest } = pack.disputes
  const waiting =
    open + answered === 0
      ? 'No contested answer waits.'
      : `${formatCount(open)} wait for sales and ${formatCount(answered)} for a decision${
          oldest ? `, the oldest since ${formatDay(dayOf(oldest, timeZone))}` : ''
        }.`
  const done =
    decided === 0
      ? 'None was decided in these days.'
      : `${formatCount(decided)} ${decided === 1 ? 'was' : 'were'} decided in these days, ${formatCount(overturned)} of them overturned.`
  return (
    <p className="max-w-prose">
      {waiting} {done}{' '}
      {canOpen && open + answered > 0 ? <TextLink href="/rejections/disputes">See them</TextLink> : null}
    </p>
  )
}
