import { isBlank } from './blank'

/**
 * Control characters but tab and line ends, and the marks that reorder text on screen: invisible in a CRM,
 * harmful in a list, unstorable in the case of NUL.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff]/
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'g')

/** Text that PostgreSQL stores and a screen shows: well-formed, without invisible marks, trimmed. */
export function storable(text: string): string {
  const visible = INVISIBLE.test(text) ? text.replace(ALL_INVISIBLE, '') : text
  return visible.toWellFormed().trim()
}

/** A cell as a value: null when nobody filled it. */
export function clean(cell: string | undefined): string | null {
  if (cell === undefined || cell === '') return null
  const text = storable(cell)
  return isBlank(text) ? null : text
}
