import { quantileBy } from './quantile'

/** What a heap of numbers looks like. All null of no values, and never 0. */
export type Distribution = {
  n: number
  sum: number | null
  mean: number | null
  min: number | null
  p10: number | null
  p25: number | null
  median: number | null
  p75: number | null
  p90: number | null
  max: number | null
}

/** A value and how many times it occurs. */
export type Weighted = readonly [value: number, count: number]

/** Distribution of values, in any order. */
export function describe(values: readonly number[]): Distribution {
  const ascending = Float64Array.from(values).sort()
  return summarise(ascending.length, sumOf(ascending), index => ascending[index])
}

/** Distribution of values that come with their counts, in ascending order. */
export function describeWeighted(ascending: readonly Weighted[]): Distribution {
  let n = 0
  let sum = 0
  const ends: number[] = []
  for (const [value, count] of ascending) {
    n += count
    sum += value * count
    ends.push(n)
  }
  return summarise(n, sum, index => ascending[firstAbove(ends, index)]?.[0])
}

function summarise(n: number, sum: number, valueAt: (index: number) => number | undefined): Distribution {
  const at = (p: number) => quantileBy(n, p, valueAt)
  const known = n > 0
  return {
    n,
    sum: known ? sum : null,
    mean: known ? sum / n : null,
    min: at(0),
    p10: at(0.1),
    p25: at(0.25),
    median: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    max: at(1),
  }
}

function sumOf(values: Float64Array): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}

/** First place whose running count lies above the index. */
function firstAbove(ends: readonly number[], index: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ends[middle] ?? 0) > index) high = middle
    else low = middle + 1
  }
  return low
}
