const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

/** Whether this is an ISO 4217 currency code. */
export function isCurrency(code: string): boolean {
  return CODES.has(code)
}
