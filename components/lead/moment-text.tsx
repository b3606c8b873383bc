import type { Moment } from '@/lib/contracts/lead'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf, formatInstant } from '@/lib/domain/format/format-instant'

type MomentTextProps = { moment: Moment; timeZone: string; precision?: 'day' | 'minute' }

/** When something happened, on the workspace's clock; a date the source gave without a time stays a date. */
export function MomentText({ moment, timeZone, precision = 'minute' }: MomentTextProps) {
  if (!moment) return null
  const day = formatDay(moment.date_only ? moment.at.slice(0, 10) : dayOf(moment.at, timeZone))
  const text = moment.date_only || precision === 'day' ? day : formatInstant(moment.at, timeZone)
  return <time dateTime={moment.date_only ? moment.at.slice(0, 10) : moment.at}>{text}</time>
}
