import { solveSymmetric } from './solve-symmetric'

export type LogisticFit = {
  intercept: number
  coefficients: readonly number[]
  /** False: it stopped before it stood still. */
  hasConverged: boolean
}

const MOST_STEPS = 60
const STILL = 1e-9
const HALVINGS = 30

/**
 * Logistic regression with a ridge penalty of penalty/2 · Σ β² on the coefficients and none on the intercept, by
 * Newton's method with halved steps (le Cessie and van Houwelingen 1992). The penalty keeps an answer where outcomes
 * are few or separate completely.
 */
export function logistic(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  penalty: number,
): LogisticFit {
  const width = (rows[0]?.length ?? 0) + 1
  const penalties = Array.from({ length: width }, (_, j) => (j === 0 ? 0 : penalty))
  let beta = new Array<number>(width).fill(0)
  let loss = lossOf(rows, outcomes, beta, penalties)
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = slopesOf(rows, outcomes, beta, penalties)
    const move = solveSymmetric(hessian, gradient)
    if (move === null) break
    let scale = 1
    let next = moved(beta, move, scale)
    let lossThere = lossOf(rows, outcomes, next, penalties)
    for (let i = 0; lossThere > loss && i < HALVINGS; i++) {
      scale /= 2
      next = moved(beta, move, scale)
      lossThere = lossOf(rows, outcomes, next, penalties)
    }
    const isStill = Math.max(...move.map(each => Math.abs(each * scale))) < STILL
    if (lossThere <= loss) [beta, loss] = [next, lossThere]
    if (isStill) return fitOf(beta, true)
  }
  return fitOf(beta, false)
}

/** Chance of the outcome at one row. */
export function logisticChance({ intercept, coefficients }: LogisticFit, row: readonly number[]): number {
  return chanceOf(intercept + row.reduce((sum, value, j) => sum + value * (coefficients[j] ?? 0), 0))
}

const fitOf = ([intercept = 0, ...coefficients]: readonly number[], hasConverged: boolean): LogisticFit => ({
  intercept,
  coefficients,
  hasConverged,
})

const moved = (beta: readonly number[], move: readonly number[], scale: number) =>
  beta.map((each, j) => each - scale * (move[j] ?? 0))

const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit))

function logitOf(row: readonly number[], beta: readonly number[]): number {
  let logit = beta[0] ?? 0
  for (let j = 0; j < row.length; j++) logit += (row[j] ?? 0) * (beta[j + 1] ?? 0)
  return logit
}

function lossOf(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  beta: readonly number[],
  penalties: readonly number[],
): number {
  let loss = 0
  rows.forEach((row, i) => {
    const logit = outcomes[i] ? -logitOf(row, beta) : logitOf(row, beta)
    loss += logit > 0 ? logit + Math.log1p(Math.exp(-logit)) : Math.log1p(Math.exp(logit))
  })
  return loss + beta.reduce((sum, each, j) => sum + ((penalties[j] ?? 0) / 2) * each * each, 0)
}

function slopesOf(
  rows: readonly (readonly number[])[],
  outcomes: readonly boolean[],
  beta: readonly number[],
  penalties: readonly number[],
) {
  const gradient = beta.map((each, j) => (penalties[j] ?? 0) * each)
  const hessian = beta.map((_, j) => beta.map((__, k) => (j === k ? (penalties[j] ?? 0) : 0)))
  rows.forEach((row, i) => {
    const chance = chanceOf(logitOf(row, beta))
    const error = chance - (outcomes[i] ? 1 : 0)
    const spread = chance * (1 - chance)
    const full = [1, ...row]
    for (const [j, a] of full.entries()) {
      if (a === 0) continue
      gradient[j] = (gradient[j] ?? 0) + error * a
      const line = hessian[j] ?? []
      for (let k = 0; k <= j; k++) {
        const b = full[k] ?? 0
        if (b !== 0) line[k] = (line[k] ?? 0) + spread * a * b
      }
    }
  })
  return { gradient, hessian }
}
