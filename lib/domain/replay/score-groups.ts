import type { BehaviourRule } from '../criteria/criteria'
import { TABLE_DAYS } from './count-entries'
import { DecayTable } from './decay-table'

/** Rules by half-life: all of one half-life decay alike, so one running sum does for them. */
export type ScoreGroups = {
  /** Group of a rule; the first is of the rules that keep their worth. */
  ofRule: Uint8Array
  points: Float64Array
  tables: readonly (DecayTable | null)[]
}

export function scoreGroups(rules: readonly BehaviourRule[]): ScoreGroups {
  const halfLives = [null, ...new Set(rules.flatMap(rule => rule.halfLifeDays ?? []))]
  return {
    ofRule: Uint8Array.from(rules, rule => halfLives.indexOf(rule.halfLifeDays)),
    points: Float64Array.from(rules, rule => rule.points),
    tables: halfLives.map(days => (days === null ? null : new DecayTable(days, TABLE_DAYS))),
  }
}
