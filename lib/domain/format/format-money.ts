/** Money in major units, short for tables ("$17.3K"); a currency nobody has heard of keeps its letters. */
export function formatMoney(amount: number, currency: string): string {
  return format(amount, currency, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
}

/** Money in major units, to the cent where there are cents. */
export function formatExactMoney(amount: number, currency: string): string {
  return format(amount, currency, { trailingZeroDisplay: 'stripIfInteger' })
}

function format(amount: number, currency: string, options: Intl.NumberFormatOptions): string {
  const known = /^[A-Z]{3}$/.test(currency)
  const style = known ? ({ style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const) : {}
  const text = amount.toLocaleString('en-US', { ...style, ...options })
  return known ? text : `${text} ${currency}`
}
