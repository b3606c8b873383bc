import { parseDecimal } from './decimal'

const MAX = 2_147_483_647

/** A whole number such as `1,200` or `120.0`; null when it is none, or past what the database column holds. */
export function parseInteger(text: string, decimalComma: boolean): number | null {
  const number = parseDecimal(text, decimalComma)
  if (!number || /[1-9]/.test(number.fraction)) return null
  const value = Number(number.whole) * (number.negative ? -1 : 1)
  return Math.abs(value) <= MAX ? value : null
}
