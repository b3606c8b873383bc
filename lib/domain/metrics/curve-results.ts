import { describeWeighted } from '../statistics/distribution'
import { type Exit, type Incidence, incidence } from '../statistics/incidence'
import { readAt, supportedUntil, thinSteps, timeToReach } from '../statistics/incidence-readings'
import type { Frame } from './frame'
import { cellIn, type GroupedCells } from './grouped-cells'
import type { Plan } from './plan'
import type { CurveReading, CurveResult } from './result'
import { resultCell } from './result-cell'
import type { Cell } from './tally'

/** The curve is not read where fewer are at risk. */
export const MINIMUM_AT_RISK = 10
const MOST_POINTS = 400
const DAYS = [30, 60, 90, 120, 180, 365]
const MINUTES = [5, 15, 30, 60, 240, 480, 1_440, 2_880]
const MINUTES_A_DAY = 1_440

/** Cumulative incidence of the event: curve, readings, the time by which half of those who get there are there. */
export function curveResults(
  rows: readonly GroupedCells[],
  plans: Readonly<Record<string, Plan>>,
  frame: Frame,
): CurveResult[] {
  const { main } = plans
  if (!main) return []
  return rows.map(row => curveResult(row, main, frame))
}

function curveResult(row: GroupedCells, plan: Plan, frame: Frame): CurveResult {
  const cell = cellIn(row, 'main')
  const curve = incidence(exitsOf(cell, plan))
  const isTouch = frame.declaration.unit === 'minutes'
  const scale = isTouch ? MINUTES_A_DAY : 1
  const until = supportedUntil(curve, MINIMUM_AT_RISK)
  const end = until === null ? null : readAt(curve, until, MINIMUM_AT_RISK)
  // A first touch is due to all, so its quantiles are of all; a win is of those who will win.
  const whole = isTouch ? 1 : (end?.value ?? 0)
  const time = (share: number) => {
    const reached = whole > 0 ? timeToReach(curve, share * whole, until) : null
    return reached === null ? null : reached * scale
  }
  return {
    ...resultCell(row.group, curve.n, [cell], frame),
    reason: curve.n === 0 ? 'no_rows' : until === null ? 'few_at_risk' : null,
    events: curve.events,
    competing: curve.competing,
    censored: curve.censored,
    at: readings(curve, frame, isTouch),
    points: thinSteps(curve, until, MOST_POINTS).map(step => ({
      day: step.time * scale,
      value: step.value,
      low: step.low,
      high: step.high,
      atRisk: step.atRisk,
    })),
    eventual:
      end === null || until === null
        ? null
        : { value: end.value, interval: [end.low, end.high], until: until * scale },
    median: time(0.5),
    p90: time(0.9),
    observed: describeWeighted(
      (cell.values.event ?? []).map(([day, count]) => [day * scale, count] as const),
    ),
  }
}

function exitsOf(cell: Cell, plan: Plan): Exit[] {
  const exits: Exit[] = []
  for (const part of ['events', 'competing', 'censored'] as const) {
    for (const name of plan.parts[part] ?? []) {
      for (const [time, count] of cell.values[name] ?? []) {
        exits.push({ time, events: 0, competing: 0, censored: 0, [part]: count })
      }
    }
  }
  return exits
}

function readings(curve: Incidence, { horizonDays }: Frame, isTouch: boolean): Record<string, CurveReading> {
  const days = horizonDays === null ? DAYS : [...new Set([...DAYS, horizonDays])].sort((a, b) => a - b)
  const times = isTouch
    ? MINUTES.map(minute => [minute, minute / MINUTES_A_DAY] as const)
    : days.map(day => [day, day] as const)
  return Object.fromEntries(times.map(([label, time]) => [String(label), reading(curve, time)]))
}

function reading(curve: Incidence, time: number): CurveReading {
  const read = readAt(curve, time, MINIMUM_AT_RISK)
  if (read === null)
    return { value: null, interval: null, atRisk: null, reason: curve.n === 0 ? 'no_rows' : 'few_at_risk' }
  return { value: read.value, interval: [read.low, read.high], atRisk: read.atRisk, reason: null }
}
