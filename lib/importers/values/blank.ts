/** What systems write into a cell nobody filled. `unknown` and 0 are values, and so is NA (Namibia). */
const PLACEHOLDERS = new Set(['', 'select', '--none--', 'n/a', '#n/a', 'null', '-'])
const LONGEST = 8

export function isBlank(text: string): boolean {
  return text.length <= LONGEST && PLACEHOLDERS.has(text.toLowerCase())
}
