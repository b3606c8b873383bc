import type { SlaCalendar } from '../sla/calendar'
import { instantAfter, openMsUntil, openTime } from '../sla/open-time'
import { quantile } from '../statistics/quantile'
import { shiftDay, startOfDay } from '../time/edge'
import { exponential, randomStream } from './random-stream'
import { type Job, serveQueue } from './serve-queue'
import { hourAtShare, type WeekProfile } from './week-profile'

/** Who works on new handoffs, and how long one takes. */
export type Team = {
  reps: number
  /** Mean minutes of work a handoff takes before the next can be begun. */
  minutesPerHandoff: number
  /** Share of the open hours that is there for new handoffs, above 0 up to 1. */
  shareOfTime: number
}

/** Handoffs a week at one threshold: those the threshold does not touch, and all. */
export type Demand = { threshold: number; inboundPerWeek: number; perWeek: number }

export type CapacityQuestion = {
  team: Team
  demands: readonly Demand[]
  profile: WeekProfile
  /** When reps are at work. */
  calendar: SlaCalendar
  /** When a first touch is due, by route; null: nothing is promised for it. */
  dueMsOf: (route: 'inbound' | 'scored', atMs: number) => number | null
  /** A Monday, in the zone of the calendar. */
  monday: string
  seed: number
}

export type CapacityOutlook = Demand & {
  /** Work that comes ÷ work that can be done; from 1 on the queue only grows. */
  load: number
  /** Open hours from arrival to first touch; null: none was touched. */
  medianWaitHours: number | null
  p90WaitHours: number | null
  /** First touches after their due instant, or not at all, of those that are due; null: nothing is promised. */
  breachShare: number | null
  /** The same in the tenth best and the tenth worst of a hundred quarters, as chance would have it. */
  breachRange: readonly [number, number] | null
}

const QUARTERS = 24
/** The queue starts empty: these weeks fill it and are not counted. */
const WARM_UP_WEEKS = 4
const COUNTED_WEEKS = 13
const HOUR_MS = 3_600_000
const RANGE = [0.1, 0.9] as const

type Arrival = { ms: number; openMs: number; dueMs: number | null; rank: number; workMs: number }

/**
 * Delay and broken promises by threshold, from quarters played through with chance: handoffs come by a Poisson process
 * with the shape of the team's own week, work takes exponential times, and reps take what is due first during the hours
 * of the calendar. The same seed plays the same quarters, and every threshold meets the same of them.
 */
export function simulateCapacity(question: CapacityQuestion): CapacityOutlook[] {
  const { demands, team, calendar, monday } = question
  const most = Math.max(0, ...demands.map(({ perWeek }) => perWeek))
  const weeks = WARM_UP_WEEKS + COUNTED_WEEKS
  const { timeZone } = calendar
  const fromMs = startOfDay(monday, timeZone)
  const countedMs = startOfDay(shiftDay(monday, WARM_UP_WEEKS * 7), timeZone)
  const toMs = startOfDay(shiftDay(monday, weeks * 7), timeZone)
  const open = openTime(calendar, fromMs, toMs)
  const span = {
    fromMs,
    countedMs,
    toMs,
    openFromMs: openMsUntil(open, fromMs),
    openToMs: openMsUntil(open, toMs),
  }
  const stream = randomStream(question.seed)
  const quarters = Array.from({ length: QUARTERS }, () => arrivalsOf(question, most, weeks, stream))
  const capacityMs = (span.openToMs - span.openFromMs) * team.reps
  return demands.map(demand => {
    const played = quarters.map(arrivals => play(arrivals, demand, most, question, span))
    const waits = played.flatMap(({ waitsMs }) => waitsMs).sort((a, b) => a - b)
    const due = played.reduce((sum, each) => sum + each.due, 0)
    const breached = played.reduce((sum, each) => sum + each.breached, 0)
    const shares = played
      .flatMap(each => (each.due === 0 ? [] : [each.breached / each.due]))
      .sort((a, b) => a - b)
    const [low, high] = RANGE.map(p => quantile(shares, p))
    return {
      ...demand,
      load:
        capacityMs === 0 ? Number.POSITIVE_INFINITY : (demand.perWeek * weeks * workMsOf(team)) / capacityMs,
      medianWaitHours: inHours(quantile(waits, 0.5)),
      p90WaitHours: inHours(quantile(waits, 0.9)),
      breachShare: due === 0 ? null : breached / due,
      breachRange: low == null || high == null ? null : [low, high],
    }
  })
}

const inHours = (ms: number | null) => (ms === null ? null : ms / HOUR_MS)

const workMsOf = ({ minutesPerHandoff, shareOfTime }: Team) => (minutesPerHandoff * 60_000) / shareOfTime

/** Arrivals at the lowest threshold; each has a rank below which a share of them comes at any other. */
function arrivalsOf(
  { profile, calendar, monday, dueMsOf, team, demands }: CapacityQuestion,
  most: number,
  weeks: number,
  random: () => number,
): Arrival[] {
  const { timeZone } = calendar
  const mondays = Array.from({ length: weeks + 1 }, (_, week) =>
    startOfDay(shiftDay(monday, week * 7), timeZone),
  )
  const open = openTime(calendar, mondays[0] ?? 0, mondays[weeks] ?? 0)
  const inbound = Math.max(0, ...demands.map(({ inboundPerWeek }) => inboundPerWeek))
  const arrivals: Arrival[] = []
  if (most <= 0) return arrivals
  for (let at = exponential(random, 1 / most); at < weeks; at += exponential(random, 1 / most)) {
    const week = Math.floor(at)
    const ms = (mondays[week] ?? 0) + hourAtShare(profile, at - week) * HOUR_MS
    const rank = random() * most
    arrivals.push({
      ...{ ms, rank, openMs: openMsUntil(open, ms) },
      dueMs: dueMsOf(rank < inbound ? 'inbound' : 'scored', ms),
      workMs: exponential(random, workMsOf(team)),
    })
  }
  return arrivals
}

type Span = { fromMs: number; countedMs: number; toMs: number; openFromMs: number; openToMs: number }

function play(
  arrivals: readonly Arrival[],
  { perWeek }: Demand,
  most: number,
  { team, calendar }: CapacityQuestion,
  { fromMs, countedMs, toMs, openToMs }: Span,
) {
  const coming = arrivals.filter(({ rank }) => rank < perWeek || perWeek >= most)
  const jobs: Job[] = coming.map(({ openMs, dueMs, workMs }) => ({
    atMs: openMs,
    dueMs: dueMs ?? Number.POSITIVE_INFINITY,
    workMs,
  }))
  const open = openTime(calendar, fromMs, toMs)
  const waitsMs: number[] = []
  let [due, breached] = [0, 0]
  for (const [place, begun] of serveQueue(jobs, team.reps, openToMs).entries()) {
    const arrival = coming[place]
    if (arrival === undefined || arrival.ms < countedMs) continue
    if (begun !== null) waitsMs.push(begun - arrival.openMs)
    if (arrival.dueMs === null || arrival.dueMs >= toMs) continue
    due += 1
    if (begun === null || touchedAt(open, begun, arrival.ms) > arrival.dueMs) breached += 1
  }
  return { waitsMs, due, breached }
}

/** The instant of a moment in open time; one at the very end of a day is the beginning of the next for who comes after it. */
function touchedAt(open: ReturnType<typeof openTime>, openMs: number, arrivedMs: number): number {
  const at = instantAfter(open, openMs) ?? Number.POSITIVE_INFINITY
  return at >= arrivedMs ? at : (instantAfter(open, openMs + 1) ?? Number.POSITIVE_INFINITY)
}
