/** Two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054

export type Interval = readonly [low: number, high: number]

/** Wilson's 95 % interval of a proportion; null where there is nothing to divide by (Wilson 1927). */
export function wilson(numerator: number, denominator: number, z = Z95): Interval | null {
  if (denominator <= 0) return null
  const p = numerator / denominator
  const z2 = z * z
  const centre = p + z2 / (2 * denominator)
  const spread = z * Math.sqrt((p * (1 - p)) / denominator + z2 / (4 * denominator * denominator))
  const scale = 1 + z2 / denominator
  // At 0 and at n the bound is exact; arithmetic would leave a trace of rounding.
  const low = numerator === 0 ? 0 : (centre - spread) / scale
  const high = numerator === denominator ? 1 : (centre + spread) / scale
  return [Math.max(0, low), Math.min(1, high)]
}
