/** Edges of a logarithmic axis a reader can name, in major units of money: 0.01, 0.02, 0.05, … 10¹². */
export const LOG_EDGES: readonly number[] = Array.from({ length: 14 }, (_, power) => power - 2)
  .flatMap(power => [1, 2, 5].map(step => Number(`${step}e${power}`)))
  .concat(1e12)

export type Bin = { from: number; to: number; n: number }

/** Bins from counts by step of LOG_EDGES: from the first to the last that is not empty, gaps between included. */
export function logBins(countByStep: ReadonlyMap<number, number>): Bin[] {
  const filled = [...countByStep].filter(([step, n]) => n > 0 && step >= 1 && step < LOG_EDGES.length)
  if (filled.length === 0) return []
  const steps = filled.map(([step]) => step)
  const [first, last] = [Math.min(...steps), Math.max(...steps)]
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const step = first + index
    return { from: LOG_EDGES[step - 1] ?? 0, to: LOG_EDGES[step] ?? 0, n: countByStep.get(step) ?? 0 }
  })
}

/** Step of LOG_EDGES a value lies in, 1 for the first; 0 below all of them. */
export function logStep(value: number): number {
  return LOG_EDGES.findLastIndex(edge => edge <= value) + 1
}
