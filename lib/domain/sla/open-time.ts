import { dateIn, shiftDay } from '../time/edge'
import type { SlaCalendar } from './calendar'
import { compileCalendar, type OpenTime } from './compile-calendar'

const DAYS_AHEAD = 100
const DAYS_BEHIND = 10
const compiled = new WeakMap<SlaCalendar, OpenTime>()

/** Compiled open time of a calendar that holds at least from one instant to another; kept, and grown when needed. */
export function openTime(calendar: SlaCalendar, fromMs: number, toMs: number): OpenTime {
  const known = compiled.get(calendar)
  if (known && known.fromMs <= fromMs && toMs <= known.toMs) return known
  const first = Math.min(fromMs, known?.fromMs ?? fromMs)
  const last = Math.max(toMs, known?.toMs ?? toMs)
  const { timeZone } = calendar
  const grown = compileCalendar(
    calendar,
    shiftDay(dateIn(first, timeZone), -DAYS_BEHIND),
    shiftDay(dateIn(last, timeZone), DAYS_AHEAD),
  )
  compiled.set(calendar, grown)
  return grown
}

/** Open milliseconds from the beginning of the compiled time to an instant within it. */
export function openMsUntil({ starts, ends, openBefore }: OpenTime, ms: number): number {
  const next = firstIndex(starts.length, i => (ends[i] ?? 0) > ms)
  const last = starts.length - 1
  if (next > last) return last < 0 ? 0 : (openBefore[last] ?? 0) + (ends[last] ?? 0) - (starts[last] ?? 0)
  return (openBefore[next] ?? 0) + Math.max(0, ms - (starts[next] ?? 0))
}

/** First instant at which so many open milliseconds have passed; null when the compiled time ends before. */
export function instantAfter({ starts, ends, openBefore }: OpenTime, openMs: number): number | null {
  const i = firstIndex(
    starts.length,
    at => (openBefore[at] ?? 0) + (ends[at] ?? 0) - (starts[at] ?? 0) >= openMs,
  )
  return i === starts.length ? null : (starts[i] ?? 0) + openMs - (openBefore[i] ?? 0)
}

/** First index from which a condition that stays true is true. */
function firstIndex(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
