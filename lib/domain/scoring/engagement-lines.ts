import type { BehaviourRule, Criteria } from '../criteria/criteria'
import { type CountedEvent, countEvents } from './count-events'
import type { EngagementEvent } from './engagement-event'
import { groupCapLine } from './group-cap-line'
import { matchesRule } from './matches-rule'
import type { BehaviourLine, GroupCapLine } from './score'

const DAY_MS = 86_400_000

/** Lines of the engagement score: each event under each rule it fits, in order of time, then the group cap. */
export function engagementLines(
  { behaviourRules, caps }: Criteria,
  events: readonly EngagementEvent[],
  nowMs: number,
  timeZone: string,
): (BehaviourLine | GroupCapLine)[] {
  const lines = behaviourRules.flatMap(rule => {
    const matching = events.filter(event => matchesRule(rule, event))
    return countEvents(rule, matching, nowMs, timeZone).map(counted => lineOf(rule, counted))
  })
  return [...lines, ...groupCapLine('engagement', caps.engagement, lines)]
}

function lineOf(rule: BehaviourRule, { event, ageMs, count, effective, limit }: CountedEvent): BehaviourLine {
  return {
    kind: 'behaviour',
    ruleId: rule.id,
    rule: rule.name,
    eventId: event.id,
    eventType: event.type,
    occurredAt: event.occurredAt,
    dateOnly: event.dateOnly,
    ageDays: ageMs / DAY_MS,
    count,
    points: rule.points * effective,
    limit,
  }
}
