import type { GateCheck } from '@/lib/domain/criteria/icp-gate'
import type { Score, ScoreLine } from '@/lib/domain/scoring/score'
import type { GateView, ScoreLineView, ScoreView } from './score'

/** A score as it goes over the wire and into a packet. */
export function viewScore({ at, total, fit, engagement, notScored, lines, gates }: Score): ScoreView {
  return {
    ...{ at: at.toISOString(), total, fit, engagement },
    not_scored: notScored,
    lines: lines.map(viewLine),
    gates: gates.map(viewGate),
  }
}

function viewLine(line: ScoreLine): ScoreLineView {
  switch (line.kind) {
    case 'fit':
      return {
        kind: 'fit',
        rule_id: line.ruleId,
        rule: line.rule,
        field: line.field,
        value: line.value,
        points: line.points,
      }
    case 'behaviour':
      return {
        kind: 'behaviour',
        rule_id: line.ruleId,
        rule: line.rule,
        event_id: line.eventId,
        event_type: line.eventType,
        occurred_at: line.occurredAt.toISOString(),
        date_only: line.dateOnly,
        age_days: line.ageDays,
        count: line.count,
        points: line.points,
        limit: line.limit,
      }
    case 'group_cap':
      return { kind: 'group_cap', group: line.group, cap: line.cap, points: line.points }
  }
}

/** A gate's answer as it goes over the wire. */
export function viewGate({ gateId, name, field, condition, value, state, holds }: GateCheck): GateView {
  const { operator, value: asked } = condition
  return {
    ...{ id: gateId, name, field, operator, value, state, holds },
    asked: Array.isArray(asked) ? [...asked] : (asked as GateView['asked']),
  }
}
