/** A count in full, with its thousands apart. */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US', { maximumFractionDigits: 0 })
}

/** A count for an axis or a narrow place. */
export function formatCompactCount(count: number): string {
  return count.toLocaleString('en-US', { notation: 'compact', maximumFractionDigits: 1 })
}
