const TRUE = new Set(['true', '1', 'yes', 'y', 't', 'x', '1.0'])
const FALSE = new Set(['false', '0', 'no', 'n', 'f', '0.0'])

/** Null: neither yes nor no. */
export function parseBoolean(text: string): boolean | null {
  const word = text.toLowerCase()
  if (TRUE.has(word)) return true
  return FALSE.has(word) ? false : null
}
