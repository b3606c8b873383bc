import { daysBetween, type Moment } from '../handoff/moment'
import type { Edge } from '../time/edge'
import type { Condition } from './condition'
import type { Frame } from './frame'
import type { Row } from './row'
import type { Stage } from './stage'

const DAY_MS = 86_400_000

/** Whether a moment lies at or before a cut: instants by their instant, dates by their date. */
export const isBy = (moment: Moment, cut: Edge): boolean =>
  moment.dateOnly ? moment.ms <= cut.dayMs : moment.ms <= cut.ms

/** Whether a moment lies at or after the beginning that a cut marks. */
export const isFrom = (moment: Moment, cut: Edge): boolean =>
  moment.dateOnly ? moment.ms >= cut.dayMs : moment.ms >= cut.ms

/** Days between two stages of a row; null where a stage is missing or the order cannot be. */
export function daysFrom(row: Row, from: Stage, to: Stage, frame: Frame): number | null {
  const kept = row.days[to]
  const isFirst = from === 'mql' || from === 'created'
  if (isFirst && kept !== undefined && row.moments[from]) return kept
  const [a, b] = [row.moments[from], row.moments[to]]
  return a && b ? daysBetween(a, b, frame.workspaceZone) : null
}

/** Age of a stage at the as-of cut: fractional days, whole ones for a date. */
export function ageOf(moment: Moment, { asOf }: Frame): number {
  return (moment.dateOnly ? asOf.dayMs - moment.ms : asOf.ms - moment.ms) / DAY_MS
}

/** Answers a condition for one row: the oracle's reading of what the SQL interpreter compiles. */
export function holds(condition: Condition, row: Row, frame: Frame): boolean {
  switch (condition.op) {
    case 'always':
      return true
    case 'reached':
      return isReached(row, condition.stage, frame)
    case 'untold':
      return row.untold.has(condition.stage)
    case 'within': {
      const days = daysFrom(row, condition.from, condition.to, frame)
      return days !== null && days <= (frame.horizonDays ?? Number.POSITIVE_INFINITY)
    }
    case 'timed':
      return (
        isReached(row, condition.to, frame) && daysFrom(row, condition.from, condition.to, frame) !== null
      )
    case 'disordered':
      return (
        isReached(row, condition.from, frame) &&
        isReached(row, condition.to, frame) &&
        daysFrom(row, condition.from, condition.to, frame) === null
      )
    case 'aged':
      return isAged(row, condition.stage, frame)
    case 'is':
      return condition.values.includes(row.asked[condition.field])
    case 'dateOnly':
      return row.moments[condition.stage]?.dateOnly ?? false
    case 'inferred':
      return row.inferred.has(condition.stage)
    case 'noDue':
      return row.due === null
    case 'byDue': {
      const moment = row.moments[condition.stage]
      return moment !== undefined && row.due !== null && moment.ms <= row.due.ms
    }
    case 'overdue':
      return row.due !== null && row.due.ms < frame.asOf.ms
    case 'repeat':
      return row.n > 1
    case 'foreign':
      return row.currency !== frame.currency
    case 'all':
      return condition.of.every(each => holds(each, row, frame))
    case 'any':
      return condition.of.some(each => holds(each, row, frame))
    case 'not':
      return !holds(condition.of, row, frame)
  }
}

function isReached(row: Row, stage: Stage, frame: Frame): boolean {
  const moment = row.moments[stage]
  return moment !== undefined && isBy(moment, frame.asOf)
}

function isAged(row: Row, stage: Stage, frame: Frame): boolean {
  const moment = row.moments[stage]
  const back = (frame.horizonDays ?? 0) * DAY_MS
  return moment !== undefined && isBy(moment, { ms: frame.asOf.ms - back, dayMs: frame.asOf.dayMs - back })
}
