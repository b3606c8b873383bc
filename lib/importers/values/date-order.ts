import type { DateOrderFinding } from '../detection'

const NUMERIC = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})(?:[ ,T].*)?$/

/**
 * Order of the dates of a whole file: one day above 12 settles it for all. Contradicting evidence leaves it
 * ambiguous, as does none. Dotted dates (31.12.2026) and dates that begin with the year need no order.
 */
export function findDateOrder(cells: Iterable<string>): DateOrderFinding {
  let [seen, monthFirst, dayFirst] = [false, false, false]
  for (const cell of cells) {
    if (cell.length < 6 || cell.length > 40) continue
    const match = NUMERIC.exec(cell)
    if (!match) continue
    seen = true
    if (Number(match[3]) > 12) monthFirst = true
    if (Number(match[1]) > 12) dayFirst = true
  }
  if (!seen) return null
  if (monthFirst === dayFirst) return 'ambiguous'
  return monthFirst ? 'mdy' : 'dmy'
}

/** Tells whether a cell is a date that needs the order to be read. */
export function needsDateOrder(cell: string): boolean {
  return NUMERIC.test(cell)
}
