/** Longer values are cut: an attribute is for rules and groups, not for notes. */
export const MAX_ATTRIBUTE = 1000

const NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/

/**
 * A value without a field of its own. A number only where nothing of the writing is lost (`007` and `1.10` stay
 * text), a boolean only for true and false.
 */
export function attributeValue(text: string): string | number | boolean {
  if (NUMBER.test(text)) {
    const value = Number(text)
    if (String(value) === text) return value
  }
  const lower = text.length <= 5 ? text.toLowerCase() : ''
  if (lower === 'true') return true
  if (lower === 'false') return false
  return text.length > MAX_ATTRIBUTE ? text.slice(0, MAX_ATTRIBUTE).toWellFormed() : text
}
