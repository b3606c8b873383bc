import type { CurveAnswer, CurveRow } from '../contracts/metric'
import { formatDays } from '../domain/format/format-duration'
import { formatShare } from '../domain/format/format-share'
import { niceAxis, type ValueAxis } from './nice-axis'

export type IncidencePoint = { day: number; value: number; band: [number, number]; atRisk: number }

export type IncidenceChart = {
  points: IncidencePoint[]
  axis: ValueAxis
  days: number[]
  /** Half of those who will win have won by then. */
  median: { day: number; value: number } | null
  marks: { day: number; value: number; interval: [number, number] | null; atRisk: number | null }[]
  sentence: string
}

const MARKS = [30, 60, 90, 180, 365, 730]

/** Turns a cumulative incidence into a step curve with its band, its marks and what it says in words. */
export function prepareIncidence(answer: CurveAnswer): IncidenceChart | null {
  const row = answer.results.find(each => each.group === null)
  if (!row || row.points.length === 0) return null
  const points = row.points.slice(0, 400).map(({ day, value, low, high, at_risk }) => ({
    day,
    value,
    band: [low, high] as [number, number],
    atRisk: at_risk,
  }))
  const first = points[0]
  if (first && first.day > 0)
    points.unshift({ day: 0, value: 0, band: [0, 0], atRisk: row.n ?? first.atRisk })
  const last = points.at(-1)
  // Nobody won after the last step, and enough were still followed to know it: the curve runs on, level.
  if (last && row.eventual && row.eventual.until > last.day) points.push({ ...last, day: row.eventual.until })
  const end = points.at(-1)?.day ?? 0
  const highest = Math.max(...points.map(point => point.band[1]))
  return {
    points,
    axis: niceAxis(highest, 1),
    days: dayTicks(end),
    median: row.median !== null && row.eventual ? { day: row.median, value: row.eventual.value / 2 } : null,
    marks: MARKS.flatMap(day => {
      const at = row.at[String(day)]
      return at?.value != null ? [{ day, value: at.value, interval: at.interval, atRisk: at.at_risk }] : []
    }),
    sentence: sentenceOf(row),
  }
}

function dayTicks(end: number): number[] {
  const step = [7, 14, 30, 60, 90, 180, 365].find(days => end / days <= 8) ?? 730
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, i) => i * step)
}

function sentenceOf(row: CurveRow): string {
  if (!row.eventual) return 'Too few handoffs have run their course to say how many will be won.'
  const share = `${formatShare(row.eventual.value)} of handoffs are won within ${formatDays(row.eventual.until)}`
  const half = row.median === null ? '' : `; half of those wins come in the first ${formatDays(row.median)}`
  return `${share}${half}. Open handoffs count for as long as they have been seen, so young ones do not drag it down.`
}
