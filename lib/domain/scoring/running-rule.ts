import type { BehaviourRule } from '../criteria/criteria'
import { dayOf } from '../handoff/moment'
import { decay, increment, isInWindow } from './decay'
import type { EngagementEvent } from './engagement-event'

/**
 * Effective count of one rule, fed event by event in order of time and asked at any instant from the last event
 * on: what `countEvents` says of the whole history, without reading it again.
 */
export class RunningRule {
  readonly rule: BehaviourRule
  readonly #timeZone: string
  readonly #ofDay = new Map<number, number>()
  /** Counted events of a rule with a window, in order; those before `#oldest` have left it for good. */
  readonly #counted: number[] = []
  #oldest = 0
  #count = 0
  #lastMs = Number.NEGATIVE_INFINITY

  constructor(rule: BehaviourRule, timeZone: string) {
    this.rule = rule
    this.#timeZone = timeZone
  }

  add(event: EngagementEvent): void {
    const ms = event.occurredAt.getTime()
    if (this.#isBeyondDay(ms, event.dateOnly)) return
    if (this.rule.windowDays === null) {
      this.#count = this.#raised(this.#count, ms - this.#lastMs)
      this.#lastMs = ms
    } else {
      this.#oldest = this.#firstInside(ms)
      this.#counted.push(ms)
    }
  }

  /** Points of the rule at an instant. */
  pointsAt(ms: number): number {
    return this.rule.points * this.#effectiveCountAt(ms)
  }

  #effectiveCountAt(ms: number): number {
    const { halfLifeDays, windowDays, cap } = this.rule
    if (windowDays === null)
      return this.#count === 0 ? 0 : this.#count * decay(ms - this.#lastMs, halfLifeDays)
    const first = this.#firstInside(ms)
    const inside = this.#counted.length - first
    if (halfLifeDays === null) return cap === null ? inside : Math.min(inside, cap)
    let count = 0
    let lastMs = ms
    for (let i = first; i < this.#counted.length; i++) {
      const at = this.#counted[i] ?? ms
      count = this.#raised(count, at - lastMs)
      lastMs = at
    }
    return count * decay(ms - lastMs, halfLifeDays)
  }

  #firstInside(ms: number): number {
    let first = this.#oldest
    while (
      first < this.#counted.length &&
      !isInWindow(ms - (this.#counted[first] ?? ms), this.rule.windowDays)
    )
      first += 1
    return first
  }

  #raised(count: number, elapsedMs: number): number {
    const left = count === 0 ? 0 : count * decay(elapsedMs, this.rule.halfLifeDays)
    return left + increment(left, this.rule.cap)
  }

  #isBeyondDay(ms: number, dateOnly: boolean): boolean {
    const { maxPerDay } = this.rule
    if (maxPerDay === null) return false
    const day = dayOf({ ms, dateOnly }, this.#timeZone)
    const before = this.#ofDay.get(day) ?? 0
    this.#ofDay.set(day, before + 1)
    return before >= maxPerDay
  }
}
