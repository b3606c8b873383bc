import type { ScoredCase } from './scored-case'

/** Scores from one to another, both inside, that are won equally often once the rate may never fall. */
export type IsotonicStep = { from: number; to: number; cases: number; won: number; rate: number }

/**
 * Isotonic calibration: the chance of a win by score that fits history best, by least squares, among all that never
 * fall as the score rises. Pool adjacent violators (Ayer and others 1955). Equal scores are one.
 */
export function isotonic(scored: readonly ScoredCase[]): IsotonicStep[] {
  const steps: IsotonicStep[] = []
  for (const { score, isWon } of scored.toSorted((a, b) => a.score - b.score)) {
    const last = steps.at(-1)
    if (last?.to === score && last.from === score) add(last, 1, isWon ? 1 : 0)
    else steps.push({ from: score, to: score, cases: 1, won: isWon ? 1 : 0, rate: isWon ? 1 : 0 })
  }
  const pooled: IsotonicStep[] = []
  for (const step of steps) {
    let own = step
    let below = pooled.at(-1)
    while (below && below.won * own.cases >= own.won * below.cases) {
      add(below, own.cases, own.won)
      below.to = own.to
      own = below
      pooled.pop()
      below = pooled.at(-1)
    }
    pooled.push(own)
  }
  return pooled
}

function add(step: IsotonicStep, cases: number, won: number): void {
  step.cases += cases
  step.won += won
  step.rate = step.won / step.cases
}

/** Chance of a win at a score: that of its step, between two steps on the straight line, outside that of the nearest. */
export function chanceAt(steps: readonly IsotonicStep[], score: number): number | null {
  const above = steps.findIndex(step => step.to >= score)
  const own = steps[above] ?? steps.at(-1)
  const below = above > 0 ? steps[above - 1] : undefined
  if (own === undefined) return null
  if (below === undefined || score >= own.from) return own.rate
  const along = (score - below.to) / (own.from - below.to)
  return below.rate + along * (own.rate - below.rate)
}
