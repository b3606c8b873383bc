import { parseDecimal } from './decimal'

const SYMBOLS = '(?:[A-Za-z]{1,3}\\$|\\p{Sc}|[A-Za-z]{3}|kr\\.?|zł|Kč|Ft|R|Fr\\.?)'
const DRESSED = new RegExp(
  `^(\\()?\\s*([+-]?)\\s*${SYMBOLS}?\\s*([+-]?)([\\d][\\d.,\\s'’]*(?:[eE][+-]?\\d{1,2})?|[.,]\\d+)\\s*${SYMBOLS}?\\s*(\\))?$`,
  'u',
)

/**
 * Money in integer minor units, by string arithmetic. More decimals than the currency has are rounded half away
 * from zero. Null: no amount, or one past what a number holds exactly.
 */
export function parseMoney(text: string, minorDigits: number, decimalComma: boolean): number | null {
  const dressed = DRESSED.exec(text.replace('−', '-'))
  if (!dressed) return null
  const [, open, signBefore, signAfter, digits = '', close] = dressed
  if ((open === undefined) !== (close === undefined)) return null
  const number = parseDecimal(digits, decimalComma)
  if (!number) return null
  const minor = toMinor(number.whole, number.fraction, minorDigits)
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return null
  const negative = open !== undefined || signBefore === '-' || signAfter === '-'
  return minor === 0n || !negative ? Number(minor) : -Number(minor)
}

function toMinor(whole: string, fraction: string, minorDigits: number): bigint {
  const kept = fraction.slice(0, minorDigits).padEnd(minorDigits, '0')
  const roundUp = (fraction.charCodeAt(minorDigits) || 0) >= 53
  return BigInt(whole + kept) + (roundUp ? 1n : 0n)
}
