import { type Interval, Z95 } from './wilson'

/** Chance that one with the outcome stands above one without it, ties counted half: the area under the ROC curve. */
export type Ranking = { value: number; interval: Interval }

/** Of one pair of rankings over the same cases: second − first. */
export type RankingChange = { value: number; interval: Interval }

type Placements = { value: number; of: readonly number[]; against: readonly number[] }

/**
 * How well scores rank those with an outcome above those without (Hanley and McNeil 1982), with the 95 % interval of
 * DeLong and others (1988). Null: there is none of one kind, or fewer than two.
 */
export function ranking(scores: readonly number[], outcomes: readonly boolean[]): Ranking | null {
  const found = placementsOf(scores, outcomes)
  if (found === null) return null
  const variance = varianceOf(found.of) / found.of.length + varianceOf(found.against) / found.against.length
  return { value: found.value, interval: around(found.value, variance, 0, 1) }
}

/** How much better a second score ranks the same cases than a first, with the interval for correlated curves (DeLong and others 1988). */
export function rankingChange(
  first: readonly number[],
  second: readonly number[],
  outcomes: readonly boolean[],
): RankingChange | null {
  const [a, b] = [placementsOf(first, outcomes), placementsOf(second, outcomes)]
  if (a === null || b === null) return null
  const less = (x: readonly number[], y: readonly number[]) => x.map((each, i) => each - (y[i] ?? 0))
  const variance =
    varianceOf(less(b.of, a.of)) / a.of.length + varianceOf(less(b.against, a.against)) / a.against.length
  const value = b.value - a.value
  return { value, interval: around(value, variance, -1, 1) }
}

function around(value: number, variance: number, least: number, most: number): Interval {
  const spread = Z95 * Math.sqrt(Math.max(0, variance))
  return [Math.max(least, value - spread), Math.min(most, value + spread)]
}

/** Of each case the share of the other kind that it stands rightly to. */
function placementsOf(scores: readonly number[], outcomes: readonly boolean[]): Placements | null {
  const having = scores.filter((_, i) => outcomes[i])
  const lacking = scores.filter((_, i) => !outcomes[i])
  if (having.length < 2 || lacking.length < 2) return null
  const below = sharesBelow(lacking.toSorted((a, b) => a - b))
  const belowHaving = sharesBelow(having.toSorted((a, b) => a - b))
  const of = having.map(below)
  const against = lacking.map(score => 1 - belowHaving(score))
  return { value: of.reduce((sum, each) => sum + each, 0) / of.length, of, against }
}

function sharesBelow(ascending: readonly number[]): (score: number) => number {
  const first = (holds: (value: number) => boolean) => {
    let [low, high] = [0, ascending.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (holds(ascending[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    return low
  }
  return score => (first(value => value >= score) + first(value => value > score)) / (2 * ascending.length)
}

function varianceOf(values: readonly number[]): number {
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length
  return values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (values.length - 1)
}
