import { type Interval, wilson, Z95 } from '../statistics/wilson'

/** How two sides answered the same yes-or-no questions. */
export type Agreement = { bothYes: number; marketingOnly: number; salesOnly: number; bothNo: number }

export type Kappa = {
  /** Null where it cannot be said: nothing labelled, or both sides gave one answer to everything. */
  value: number | null
  interval: Interval | null
  /** Share of leads on which both said the same, and what chance alone would have brought. */
  observed: number | null
  expected: number | null
  n: number
}

/** Agreement beyond chance: 1 is always the same answer, 0 is what chance would bring (Cohen 1960). */
export function kappaOf(counts: Agreement): Kappa {
  const { bothYes, marketingOnly, salesOnly, bothNo } = counts
  const n = bothYes + marketingOnly + salesOnly + bothNo
  if (n === 0) return { value: null, interval: null, observed: null, expected: null, n }
  const observed = (bothYes + bothNo) / n
  const marketing = (bothYes + marketingOnly) / n
  const sales = (bothYes + salesOnly) / n
  const expected = marketing * sales + (1 - marketing) * (1 - sales)
  if (expected === 1) return { value: null, interval: null, observed, expected, n }
  const value = (observed - expected) / (1 - expected)
  return { value, interval: intervalOf(counts, { n, observed, expected, value }), observed, expected, n }
}

type Read = { n: number; observed: number; expected: number; value: number }

/**
 * 95 % by the large-sample error of Fleiss, Cohen and Everitt (1969). Where both always agreed, or never did, that
 * error is 0 and would claim too much: there Wilson's interval of the observed agreement is put in its place.
 */
function intervalOf(counts: Agreement, { n, observed, expected, value }: Read): Interval {
  if (observed === 0 || observed === 1) {
    const [low, high] = wilson(Math.round(observed * n), n) ?? [0, 1]
    return [atMost1((low - expected) / (1 - expected)), atMost1((high - expected) / (1 - expected))]
  }
  const margin = Z95 * standardError(counts, { n, observed, expected })
  return [atMost1(value - margin), atMost1(value + margin)]
}

function standardError(
  { bothYes, marketingOnly, salesOnly, bothNo }: Agreement,
  { n, observed, expected }: Omit<Read, 'value'>,
): number {
  const cells = [
    [bothYes / n, marketingOnly / n],
    [salesOnly / n, bothNo / n],
  ] as const
  const rows = [(bothYes + marketingOnly) / n, (salesOnly + bothNo) / n] as const
  const columns = [(bothYes + salesOnly) / n, (marketingOnly + bothNo) / n] as const
  let sum = 0
  for (const i of [0, 1] as const)
    for (const j of [0, 1] as const) {
      const weight =
        i === j
          ? 1 - expected - (rows[i] + columns[i]) * (1 - observed)
          : (columns[i] + rows[j]) * (1 - observed)
      sum += cells[i][j] * weight ** 2
    }
  const rest = (observed * expected - 2 * expected + observed) ** 2
  return Math.sqrt(Math.max(0, sum - rest) / n) / (1 - expected) ** 2
}

const atMost1 = (value: number) => Math.max(-1, Math.min(1, value))
