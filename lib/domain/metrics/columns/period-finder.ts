import type { Bucket } from '../frame'

const DAY_MS = 86_400_000

/** Finds the period that a moment lies in: looked up by the day, and from there on forward. */
export class PeriodFinder {
  readonly #from: Float64Array
  readonly #to: Float64Array
  /** Per day since the first period began, how many periods have begun by then. */
  readonly #begun: Uint16Array

  constructor(buckets: readonly Bucket[], side: 'ms' | 'dayMs') {
    this.#from = Float64Array.from(buckets, bucket => bucket.from[side])
    this.#to = Float64Array.from(buckets, bucket => bucket.to[side])
    const first = this.#from[0] ?? 0
    const days = Math.max(0, Math.ceil(((this.#to.at(-1) ?? 0) - first) / DAY_MS))
    this.#begun = new Uint16Array(days)
    let begun = 0
    for (let day = 0; day < days; day++) {
      while (begun < buckets.length && (this.#from[begun] ?? 0) <= first + day * DAY_MS) begun++
      this.#begun[day] = begun
    }
  }

  /** Number of the period, from 1; 0 for none. */
  find(ms: number): number {
    const days = (ms - (this.#from[0] ?? 0)) / DAY_MS
    if (!(days >= 0 && days < this.#begun.length)) return 0
    let number = this.#begun[Math.floor(days)] ?? 0
    while (number < this.#from.length && (this.#from[number] ?? 0) <= ms) number++
    return ms < (this.#to[number - 1] ?? 0) ? number : 0
  }
}
