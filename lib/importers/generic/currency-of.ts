import type { Cells } from '../cells'
import { minorDigitsOf } from '../values/currency'

/** Currency a row names, by its three-letter code, else that of the workspace. */
export function currencyOf(cells: Cells): string {
  const written = cells.text('currency')
  if (written === null) return cells.currency
  const code = written.toUpperCase()
  if (minorDigitsOf(code) !== null) return code
  cells.refuse('currency', `“${written}” is not a currency code. Use three letters, such as USD.`)
  return cells.currency
}
