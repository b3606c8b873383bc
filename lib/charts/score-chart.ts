import type { LeadScore } from '../contracts/lead-score'
import { formatDay } from '../domain/format/format-day'
import { formatPoints } from '../domain/format/format-points'
import { dateIn, startOfDay } from '../domain/time/edge'
import { niceAxis } from './nice-axis'

export type ScoreDot = { ms: number; total: number | null }

export type ScoreChart = {
  points: ScoreDot[]
  axis: { bottom: number; top: number; ticks: number[] }
  days: { ms: number; label: string }[]
  /** The line of the lead's segment. */
  threshold: number
  /** When it was handed over. */
  handoffs: number[]
  sentence: string
}

const DAY_MS = 86_400_000
const STEPS = [1, 2, 7, 14, 30, 60] as const
const FITS = 6

/** Turns the course of a score into a line over days with the threshold; null when there is nothing to draw. */
export function prepareScoreChart(score: LeadScore, timeZone: string): ScoreChart | null {
  const { over_time: course, qualification } = score
  if (!course || !qualification) return null
  const points = course.map(({ at, total }) => ({ ms: Date.parse(at), total }))
  const totals = points.flatMap(({ total }) => (total === null ? [] : [total]))
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || totals.length === 0) return null
  const threshold = qualification.thresholds.total
  return {
    points,
    axis: valueAxis([...totals, threshold]),
    days: dayTicks(first.ms, last.ms, timeZone),
    threshold,
    handoffs: score.handed_over_at.map(at => Date.parse(at)).filter(ms => ms >= first.ms && ms <= last.ms),
    sentence: sentenceOf(points, threshold, timeZone),
  }
}

function valueAxis(values: readonly number[]): ScoreChart['axis'] {
  const { top, ticks } = niceAxis(Math.max(...values))
  const lowest = Math.min(...values, 0)
  if (lowest === 0) return { bottom: 0, top, ticks }
  const step = ticks[1] ?? top
  const below = Math.ceil(-lowest / step)
  const negative = Array.from({ length: below }, (_, i) => -(below - i) * step)
  return { bottom: -below * step, top, ticks: [...negative, ...ticks] }
}

function dayTicks(from: number, to: number, timeZone: string): ScoreChart['days'] {
  const span = (to - from) / DAY_MS
  const step = STEPS.find(days => span / days <= FITS) ?? 90
  const last = startOfDay(dateIn(to, timeZone), timeZone)
  const ticks: ScoreChart['days'] = []
  for (let ms = last; ms >= from; ms -= step * DAY_MS)
    ticks.unshift({ ms, label: formatDay(dateIn(ms + DAY_MS / 2, timeZone)).replace(/ \d{4}$/, '') })
  return ticks
}

function sentenceOf(points: readonly ScoreDot[], threshold: number, timeZone: string): string {
  let highest: { ms: number; total: number } | null = null
  for (const { ms, total } of points)
    if (total !== null && (highest === null || total > highest.total)) highest = { ms, total }
  if (!highest) return ''
  const day = formatDay(dateIn(highest.ms, timeZone))
  const reached = highest.total + 0.001 >= threshold ? 'over' : 'below'
  return `It stood highest on ${day}, at ${formatPoints(highest.total)} points, ${reached} the line of ${formatPoints(threshold)}. Rises are what the lead did; between them what it did before fades.`
}
