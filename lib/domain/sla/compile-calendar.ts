import { Temporal } from 'temporal-polyfill'
import type { SlaCalendar } from './calendar'
import { type Interval, openHoursOfDay } from './open-hours-of-day'
import { rangesByDate } from './ranges-by-date'

/** Open time as sorted intervals of instants, with the open time that lies before each of them. */
export type OpenTime = {
  /** Answers hold between these two instants only. */
  fromMs: number
  toMs: number
  starts: Float64Array
  ends: Float64Array
  openBefore: Float64Array
}

/** Compiles a calendar from one day to another, both inside, so that a deadline is a search and no walk. */
export function compileCalendar(calendar: SlaCalendar, firstDay: string, lastDay: string): OpenTime {
  const { timeZone } = calendar
  const rangesOn = rangesByDate(calendar)
  const end = Temporal.PlainDate.from(lastDay).add({ days: 1 })
  const intervals: Interval[] = []
  let date = Temporal.PlainDate.from(firstDay)
  const fromMs = date.toZonedDateTime(timeZone).epochMilliseconds
  while (Temporal.PlainDate.compare(date, end) < 0) {
    intervals.push(...openHoursOfDay(date, rangesOn(date), timeZone))
    date = date.add({ days: 1 })
  }
  const toMs = end.toZonedDateTime(timeZone).epochMilliseconds
  return { fromMs, toMs, ...columnsOf(joined(intervals)) }
}

/** Ranges that meet or overlap become one, so that 24 hours a day are one interval and nothing counts twice. */
function joined(intervals: Interval[]): Interval[] {
  const result: Interval[] = []
  for (const interval of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && interval.start <= last.end) last.end = Math.max(last.end, interval.end)
    else result.push({ ...interval })
  }
  return result
}

function columnsOf(intervals: Interval[]): Pick<OpenTime, 'starts' | 'ends' | 'openBefore'> {
  const openBefore = new Float64Array(intervals.length)
  let open = 0
  intervals.forEach(({ start, end }, i) => {
    openBefore[i] = open
    open += end - start
  })
  return {
    starts: Float64Array.from(intervals, interval => interval.start),
    ends: Float64Array.from(intervals, interval => interval.end),
    openBefore,
  }
}
