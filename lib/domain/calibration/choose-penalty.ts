import { logistic, logisticChance } from '../statistics/logistic'

const PENALTIES = [300, 100, 30, 10, 3, 1] as const
/** Stretches of time: each is foretold from those before it, the first from none. */
const STRETCHES = 5

/**
 * The penalty that foretold the later part of a history best from what came before it, by log loss; of equals the
 * strongest. Rows stand in order of time.
 */
export function choosePenalty(rows: readonly (readonly number[])[], outcomes: readonly boolean[]): number {
  const losses = PENALTIES.map(penalty => lossOf(rows, outcomes, penalty))
  const least = Math.min(...losses)
  return PENALTIES[losses.indexOf(least)] ?? PENALTIES[0]
}

function lossOf(rows: readonly (readonly number[])[], outcomes: readonly boolean[], penalty: number): number {
  let loss = 0
  for (let stretch = 1; stretch < STRETCHES; stretch++) {
    const from = Math.floor((rows.length * stretch) / STRETCHES)
    const to = Math.floor((rows.length * (stretch + 1)) / STRETCHES)
    const fit = logistic(rows.slice(0, from), outcomes.slice(0, from), penalty)
    for (let i = from; i < to; i++) {
      const chance = logisticChance(fit, rows[i] ?? [])
      loss -= Math.log(Math.max(1e-12, outcomes[i] ? chance : 1 - chance))
    }
  }
  return loss
}
