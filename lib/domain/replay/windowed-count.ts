import type { BehaviourRule } from '../criteria/criteria'
import { decay, increment, isInWindow } from '../scoring/decay'

/** Effective count of a rule with a window, read at every point because events leave it between its own. */
export class WindowedCount {
  readonly #rule: BehaviourRule
  /** Place of the rule among the rules. */
  readonly rule: number
  #counted: number[] = []
  #oldest = 0
  #count = 0
  #atMs = 0
  #isStale = false

  constructor(rule: BehaviourRule, place: number) {
    this.#rule = rule
    this.rule = place
  }

  get isEmpty(): boolean {
    return this.#counted.length === 0
  }

  clear(): void {
    this.#counted = []
    this.#oldest = 0
    this.#count = 0
    this.#isStale = false
  }

  add(ms: number): void {
    this.#counted.push(ms)
    this.#isStale = true
  }

  /** What the count has gained or lost since it was last asked, beyond its decay. */
  changeAt(ms: number): number {
    const { windowDays, halfLifeDays } = this.#rule
    while (
      this.#oldest < this.#counted.length &&
      !isInWindow(ms - (this.#counted[this.#oldest] ?? ms), windowDays)
    ) {
      this.#oldest += 1
      this.#isStale = true
    }
    if (!this.#isStale) return 0
    this.#isStale = false
    const left = this.#count === 0 ? 0 : this.#count * decay(ms - this.#atMs, halfLifeDays)
    this.#count = this.#countAt(ms)
    this.#atMs = ms
    return this.#count - left
  }

  #countAt(ms: number): number {
    const { cap, halfLifeDays } = this.#rule
    const inside = this.#counted.length - this.#oldest
    if (halfLifeDays === null) return cap === null ? inside : Math.min(inside, cap)
    let count = 0
    let lastMs = ms
    for (let i = this.#oldest; i < this.#counted.length; i++) {
      const at = this.#counted[i] ?? ms
      const left = count === 0 ? 0 : count * decay(at - lastMs, halfLifeDays)
      count = left + increment(left, cap)
      lastMs = at
    }
    return count * decay(ms - lastMs, halfLifeDays)
  }
}
