import type { Criteria } from '../criteria/criteria'
import { type DatedFacts, factsAt } from './candidate'
import { compareEvents, type EngagementEvent } from './engagement-event'
import { fitLines } from './fit-lines'
import { RunningEngagement } from './running-engagement'
import { sumOf } from './sum-of'

export type ScoreAt = { at: Date; total: number | null; fit: number | null; engagement: number | null }

/** The span drawn, and how many instants at most; events are drawn exactly while they fit in. */
export type ScoreSpan = { from: Date; to: Date; points: number }

/**
 * Score of a lead over time, for a chart: at even steps, and right before and at each event and change of attributes
 * so that rises are steep and what lies between is decay. With more events than room the steps alone remain.
 */
export function scoreOverTime(
  { facts, events }: { facts: readonly DatedFacts[]; events: readonly EngagementEvent[] },
  criteria: Criteria,
  span: ScoreSpan,
  timeZone: string,
): ScoreAt[] {
  const running = new RunningEngagement(criteria, timeZone)
  const waiting = events.toSorted(compareEvents)
  let next = 0
  return instantsOf(span, [...events.map(event => event.occurredAt), ...facts.map(dated => dated.from)]).map(
    ms => {
      for (let event = waiting[next]; event && event.occurredAt.getTime() <= ms; event = waiting[next]) {
        running.add(event)
        next += 1
      }
      const lines = fitLines(criteria, factsAt(facts, ms))
      const fit = lines === null ? null : sumOf(lines)
      const engagement = running.at(ms)
      const total = fit === null && engagement === null ? null : (fit ?? 0) + (engagement ?? 0)
      return { at: new Date(ms), total, fit, engagement }
    },
  )
}

function instantsOf({ from, to, points }: ScoreSpan, turns: readonly Date[]): number[] {
  const first = from.getTime()
  const last = to.getTime()
  const inside = [...new Set(turns.map(turn => turn.getTime()))].filter(ms => ms > first && ms <= last)
  const isRoomy = inside.length * 2 <= points / 2
  const steps = Math.max(1, points - 1 - (isRoomy ? inside.length * 2 : 0))
  const even = Array.from({ length: steps + 1 }, (_, i) => Math.round(first + ((last - first) * i) / steps))
  const turning = isRoomy ? inside.flatMap(ms => [ms - 1, ms]) : []
  return [...new Set([...even, ...turning])].sort((a, b) => a - b)
}
