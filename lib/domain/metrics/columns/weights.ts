import type { Weighted } from '../../statistics/distribution'
import type { Rounding } from '../frame'

/** How many rows contribute which value; NaN is none. */
export type Weights = {
  add: (value: number) => void
  addAll: (values: Float64Array, length: number) => void
  weighed: () => Weighted[]
}

/** Weights of values as they are, or of times rounded up to their steps. */
export const weightsFor = (rounding: Rounding | null): Weights =>
  rounding === null ? new ExactWeights() : new StepWeights(rounding)

/** Weights of several cells together, ascending. */
export function mergedWeights(all: readonly (readonly Weighted[])[]): Weighted[] {
  const [only, ...others] = all
  if (only !== undefined && others.length === 0) return [...only]
  const counts = new Map<number, number>()
  for (const each of all) for (const [value, n] of each) counts.set(value, (counts.get(value) ?? 0) + n)
  return [...counts].sort(([a], [b]) => a - b)
}

class ExactWeights implements Weights {
  #values = new Float64Array(64)
  #length = 0

  add(value: number): void {
    if (Number.isNaN(value)) return
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#length++] = value
  }

  addAll(values: Float64Array, length: number): void {
    for (let i = 0; i < length; i++) this.add(values[i] ?? Number.NaN)
  }

  weighed(): Weighted[] {
    const ascending = this.#values.slice(0, this.#length).sort()
    const weighted: [number, number][] = []
    let last: [number, number] | null = null
    for (const value of ascending) {
      if (last !== null && last[0] === value) last[1] += 1
      else {
        last = [value, 1]
        weighted.push(last)
      }
    }
    return weighted
  }
}

class StepWeights implements Weights {
  readonly #tiers: { upTo: number; perDay: number; counts: Uint32Array }[]

  constructor(rounding: Rounding) {
    this.#tiers = rounding.map(({ upTo, perDay }) => ({ upTo, perDay, counts: new Uint32Array(256) }))
  }

  add(value: number): void {
    for (const tier of this.#tiers) {
      if (!(value <= tier.upTo)) continue
      const step = Math.ceil(value * tier.perDay)
      if (step >= tier.counts.length) {
        const larger = new Uint32Array(Math.max(step + 1, tier.counts.length * 2))
        larger.set(tier.counts)
        tier.counts = larger
      }
      tier.counts[step] = (tier.counts[step] ?? 0) + 1
      return
    }
  }

  addAll(values: Float64Array, length: number): void {
    for (let i = 0; i < length; i++) this.add(values[i] ?? Number.NaN)
  }

  weighed(): Weighted[] {
    return this.#tiers.flatMap(({ perDay, counts }) => {
      const weighted: [number, number][] = []
      for (let step = 0; step < counts.length; step++) {
        const n = counts[step] ?? 0
        if (n > 0) weighted.push([step / perDay, n])
      }
      return weighted
    })
  }
}
