/**
 * Quantile of ascending values by linear interpolation, as PostgreSQL's percentile_cont reckons it; null of
 * no values.
 */
export function quantile(ascending: ArrayLike<number>, p: number): number | null {
  return quantileBy(ascending.length, p, index => ascending[index])
}

/** The same over n values that are only known by their position. */
export function quantileBy(
  n: number,
  p: number,
  valueAt: (index: number) => number | undefined,
): number | null {
  if (n === 0) return null
  const position = p * (n - 1)
  const low = valueAt(Math.floor(position))
  const high = valueAt(Math.ceil(position))
  if (low === undefined || high === undefined) return null
  return low + (position - Math.floor(position)) * (high - low)
}
