import type { Proportion } from './newcombe'
import { type Interval, Z95 } from './wilson'

export type RelativeRisk = {
  /** Null: the share outside is zero, and nothing can be divided by it. */
  value: number | null
  interval: Interval
}

/**
 * Ratio of two shares, inside ÷ outside, with its 95 % interval on the logarithmic scale (Katz and others 1978). Where
 * a count is zero or full, half a case is added to each cell for the interval (Walter 1975). Null: a group is empty.
 */
export function relativeRisk(inside: Proportion, outside: Proportion): RelativeRisk | null {
  if (inside.denominator <= 0 || outside.denominator <= 0) return null
  const [p, q] = [inside.numerator / inside.denominator, outside.numerator / outside.denominator]
  const cells = [inside.numerator, inside.denominator - inside.numerator]
  const others = [outside.numerator, outside.denominator - outside.numerator]
  const half = [...cells, ...others].some(cell => cell === 0) ? 0.5 : 0
  const [a, n] = [inside.numerator + half, inside.denominator + 2 * half]
  const [c, m] = [outside.numerator + half, outside.denominator + 2 * half]
  const centre = Math.log(a / n / (c / m))
  const spread = Z95 * Math.sqrt(1 / a - 1 / n + 1 / c - 1 / m)
  return {
    value: q === 0 ? null : p / q,
    interval: [Math.exp(centre - spread), Math.exp(centre + spread)],
  }
}
