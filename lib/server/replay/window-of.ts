import 'server-only'
import type { ReplayRequest } from '@/lib/contracts/replay'
import type { ReplayWindow } from '@/lib/domain/replay/replay-window'
import { periodsBetween } from '@/lib/domain/time/calendar-period'
import { dayNumber } from '@/lib/domain/time/day-number'
import { AppError } from '../errors'

const DAY_MS = 86_400_000

export type AskedWindow = { window: ReplayWindow; months: string[]; from: string; to: string; weeks: number }

/** The days asked for, or all on which anything happened up to the moment of the answer, cut into months. */
export function windowOf(
  { from, to }: Pick<ReplayRequest, 'from' | 'to'>,
  days: { first: number; last: number },
  asOfMs: number,
  timeZone: string,
): AskedWindow {
  const lastDay = Math.min(days.last, dayNumber(asOfMs, timeZone))
  const first = from ?? dateOf(Math.min(days.first, lastDay))
  const last = to ?? dateOf(lastDay)
  if (first > last) throw new AppError('invalid', 'from: is after the last day; choose an earlier one.')
  const periods = periodsBetween(first, last, 'month', 1)
  const fromDay = numberOf(first)
  const toDay = numberOf(last) + 1
  return {
    window: { fromDay, toDay, monthStarts: periods.map(each => Math.max(fromDay, numberOf(each.start))) },
    months: periods.map(each => each.label),
    from: first,
    to: last,
    weeks: (toDay - fromDay) / 7,
  }
}

export const dateOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10)
const numberOf = (date: string) => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
