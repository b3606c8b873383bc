import { type Interval, Z95 } from './wilson'

export type Slope = { perStep: number; interval: Interval }

/** Two-sided 95 % points of Student's t by degrees of freedom, from 1 on. */
const T95 = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131,
  2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045, 2.042,
]

/** Least-squares slope of equally spaced values with its 95 % interval; null of fewer than three. */
export function slope(values: readonly number[]): Slope | null {
  const n = values.length
  if (n < 3) return null
  const middle = (n - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / n
  let spread = 0
  let together = 0
  values.forEach((value, index) => {
    spread += (index - middle) ** 2
    together += (index - middle) * (value - mean)
  })
  const perStep = together / spread
  let residual = 0
  values.forEach((value, index) => {
    residual += (value - mean - perStep * (index - middle)) ** 2
  })
  const error = Math.sqrt(residual / (n - 2) / spread)
  const reach = (T95[n - 3] ?? Z95) * error
  return { perStep, interval: [perStep - reach, perStep + reach] }
}
