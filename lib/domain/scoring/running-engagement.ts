import type { Criteria } from '../criteria/criteria'
import type { EngagementEvent } from './engagement-event'
import { matchesRule } from './matches-rule'
import { RunningRule } from './running-rule'

/** Engagement score fed event by event in order of time; equal to `scoreLead` at every instant. */
export class RunningEngagement {
  readonly #rules: RunningRule[]
  readonly #cap: number | null
  #events = 0

  constructor({ behaviourRules, caps }: Criteria, timeZone: string) {
    this.#rules = behaviourRules.map(rule => new RunningRule(rule, timeZone))
    this.#cap = caps.engagement
  }

  add(event: EngagementEvent): void {
    this.#events += 1
    for (const running of this.#rules) if (matchesRule(running.rule, event)) running.add(event)
  }

  /** Engagement score at an instant from the last event on; null before any event. */
  at(ms: number): number | null {
    if (this.#events === 0) return null
    let sum = 0
    for (const running of this.#rules) sum += running.pointsAt(ms)
    return this.#cap === null ? sum : Math.min(sum, this.#cap)
  }

  /** Points of the rules on some types of events alone, without the group cap. */
  pointsOf(types: readonly string[], ms: number): number {
    let sum = 0
    for (const running of this.#rules) if (types.includes(running.rule.event)) sum += running.pointsAt(ms)
    return sum
  }
}
