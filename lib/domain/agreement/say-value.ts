/** A value of the agreement as one reads it: a number, a word, a list of words. */
export function sayValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'none'
  if (value === true) return 'on'
  if (value === false) return 'off'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(sayValue).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${key.replaceAll('_', ' ')} ${sayValue(each)}`)
      .join(', ')
  return String(value)
}

/** A number with its noun: `1 point`, `20 points`. */
export function count(value: unknown, noun: string): string {
  return typeof value === 'number' ? `${value} ${Math.abs(value) === 1 ? noun : `${noun}s`}` : sayValue(value)
}
