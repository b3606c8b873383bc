import type { BehaviourRule } from '../criteria/criteria'
import type { Entries } from './count-entries'
import { type DecayTable, decayTable } from './decay-table'

/** Rules by half-life: all of one half-life decay alike, so one running sum does for them. */
export type ScoreGroups = {
  /** Group of a rule; the first is of the rules that keep their worth. */
  ofRule: Uint8Array
  points: Float64Array
  /** Per group: how it decays, and what each bundle is worth. */
  tables: readonly DecayTable[]
  worth: readonly Float64Array[]
}

export function scoreGroups(rules: readonly BehaviourRule[], { bundles }: Entries): ScoreGroups {
  const halfLives = [null, ...new Set(rules.flatMap(rule => rule.halfLifeDays ?? []))]
  const ofRule = Uint8Array.from(rules, rule => halfLives.indexOf(rule.halfLifeDays))
  const points = Float64Array.from(rules, rule => rule.points)
  const worth = halfLives.map((_, group) =>
    Float64Array.from(bundles, bundle =>
      bundle.reduce((sum, rule) => (ofRule[rule] === group ? sum + (points[rule] ?? 0) : sum), 0),
    ),
  )
  return { ofRule, points, tables: halfLives.map(decayTable), worth }
}
