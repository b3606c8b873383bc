const known = new Map<string, number>()

/** Digits of the minor unit of a currency (2 for USD, 0 for JPY, 3 for KWD); null when it is no currency code. */
export function minorDigitsOf(currency: string): number | null {
  const remembered = known.get(currency)
  if (remembered !== undefined) return remembered
  if (!/^[A-Z]{3}$/.test(currency)) return null
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  known.set(currency, digits)
  return digits
}
