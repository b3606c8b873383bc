export type Stability = {
  /** Σ (now − before) · ln(now ÷ before) over bands that held equal parts before. */
  index: number
  /** What chance alone stays below in 19 of 20 cases with so many on either side. */
  chance: number
  standing: 'none' | 'some' | 'large'
}

const BANDS = 10
/** Usual readings of the index: below a tenth nothing has moved, from a quarter on much has. */
const SOME = 0.1
const LARGE = 0.25
const Z95_ONE_SIDED = 1.6448536269514722

/**
 * Population stability index of two sets of scores (Siddiqi 2006), in tenths of the first, half a case added to each
 * band. It is held against what chance makes of as many: a χ² of bands − 1, scaled (Yurdakul 2018). Null: either is empty.
 */
export function stability(before: readonly number[], now: readonly number[]): Stability | null {
  if (before.length === 0 || now.length === 0) return null
  const ascending = before.toSorted((a, b) => a - b)
  // An edge is a score that occurs, and below it lies another: no band is empty from the start.
  const cuts = Array.from(
    { length: BANDS - 1 },
    (_, i) => ascending[Math.ceil(((i + 1) / BANDS) * before.length)],
  )
  const lowest = ascending[0] ?? 0
  const edges = [...new Set(cuts.flatMap(cut => (cut !== undefined && cut > lowest ? [cut] : [])))]
  const [shareBefore, shareNow] = [sharesIn(edges, before), sharesIn(edges, now)]
  const index = shareBefore.reduce((sum, own, i) => {
    const other = shareNow[i] ?? own
    return sum + (other - own) * Math.log(other / own)
  }, 0)
  const chance = chiSquare95(edges.length) * (1 / before.length + 1 / now.length)
  const standing = index <= chance || index < SOME ? 'none' : index < LARGE ? 'some' : 'large'
  return { index, chance, standing }
}

function sharesIn(edges: readonly number[], values: readonly number[]): number[] {
  const counts = new Array<number>(edges.length + 1).fill(0.5)
  for (const value of values) {
    const band = edges.findIndex(edge => value < edge)
    const at = band === -1 ? edges.length : band
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts.map(count => count / (values.length + counts.length / 2))
}

/** 95 % point of χ² by Wilson and Hilferty (1931). */
function chiSquare95(degrees: number): number {
  if (degrees === 0) return 0
  const part = 2 / (9 * degrees)
  return degrees * (1 - part + Z95_ONE_SIDED * Math.sqrt(part)) ** 3
}
