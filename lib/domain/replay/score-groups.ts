import type { BehaviourRule } from '../criteria/criteria'
import { DecayTables } from './decay-tables'

/** Rules by half-life: all of one half-life decay alike, so one running sum does for them. */
export type ScoreGroups = {
  /** Group of a rule; the first is of the rules that keep their worth. */
  ofRule: Uint8Array
  points: Float64Array
  groups: number
  tables: DecayTables
}

export function scoreGroups(rules: readonly BehaviourRule[]): ScoreGroups {
  const halfLives = [null, ...new Set(rules.flatMap(rule => rule.halfLifeDays ?? []))]
  return {
    ofRule: Uint8Array.from(rules, rule => halfLives.indexOf(rule.halfLifeDays)),
    points: Float64Array.from(rules, rule => rule.points),
    groups: halfLives.length,
    tables: new DecayTables(halfLives),
  }
}
