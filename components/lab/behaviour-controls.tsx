'use client'

import { memo } from 'react'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import { RULE_FIELDS, type RuleField } from './lab-changes'
import type { LabSetting } from './lab-setting'
import { LimitField } from './limit-field'
import { PointsControl } from './points-control'

type Rule = CriteriaDocument['behaviour_rules'][number]

type BehaviourRowProps = { rule: Rule; before: Rule; change: LabSetting['change'] }

/** A rule is drawn again when it changed, not whenever another one moves. */
const isSame = (a: BehaviourRowProps, b: BehaviourRowProps) =>
  a.before === b.before &&
  a.change === b.change &&
  RULE_FIELDS.every(field => a.rule[field] === b.rule[field])

const BehaviourRow = memo(function BehaviourRow({ rule, before, change }: BehaviourRowProps) {
  const set = (field: RuleField) => (to: number | null) => change(`${rule.id}.${field}`, to, before[field])
  return (
    <PointsControl name={rule.name} value={rule.points} before={before.points} onValueChange={set('points')}>
      <details className="group">
        <summary className="touch-target inline-flex cursor-pointer text-xs text-ink-3 underline decoration-rule underline-offset-3 hover:text-ink">
          {limitWords(rule)}
        </summary>
        <div className="mt-2 mb-1 flex flex-col gap-1.5 border-l-2 border-hairline pl-3">
          <LimitField
            label="Loses half of its worth in"
            unit="days"
            none="never"
            value={rule.half_life_days}
            onValueChange={set('half_life_days')}
            least={0.01}
          />
          <LimitField
            label="Counts for"
            unit="days"
            none="ever"
            value={rule.window_days}
            onValueChange={set('window_days')}
            least={0.01}
          />
          <LimitField
            label="Most that count at once"
            unit="events"
            none="any"
            value={rule.cap}
            onValueChange={set('cap')}
            least={0.01}
          />
          <LimitField
            label="Most in one day"
            unit="events"
            none="any"
            value={rule.max_per_day}
            onValueChange={set('max_per_day')}
            least={1}
            isWhole
          />
        </div>
      </details>
    </PointsControl>
  )
}, isSame)

/** Every behaviour rule of the draft: points on a slider, limits behind a line that says what they are. */
export function BehaviourControls({ base, draft, change }: LabSetting) {
  return (
    <ul>
      {draft.behaviour_rules.map(rule => (
        <BehaviourRow
          key={rule.id}
          rule={rule}
          before={base.behaviour_rules.find(each => each.id === rule.id) ?? rule}
          change={change}
        />
      ))}
    </ul>
  )
}

function limitWords({ half_life_days, window_days, cap, max_per_day }: Rule): string {
  const parts = [
    half_life_days === null ? null : `half after ${half_life_days} days`,
    window_days === null ? null : `for ${window_days} days`,
    cap === null ? null : `at most ${cap}`,
    max_per_day === null ? null : `${max_per_day} a day`,
  ].filter(part => part !== null)
  return parts.length === 0 ? 'no limits' : parts.join(', ')
}
