/**
 * Holm's adjustment of the p-values of many tests (Holm 1979): those that stay at or below a level are wrong, any of
 * them, no more often than that level, however the tests hang together. In the order given.
 */
export function holm(chances: readonly number[]): number[] {
  const order = chances.map((_, i) => i).sort((a, b) => (chances[a] ?? 1) - (chances[b] ?? 1))
  const adjusted = chances.map(() => 1)
  let highest = 0
  order.forEach((place, rank) => {
    highest = Math.max(highest, Math.min(1, (chances[place] ?? 1) * (chances.length - rank)))
    adjusted[place] = highest
  })
  return adjusted
}
