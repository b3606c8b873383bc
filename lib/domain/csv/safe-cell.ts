/** First characters that make a spreadsheet run a cell as a formula. */
const FORMULA = /^[=+\-@\t\r\0]/
const NUMBER = /^[+-]?\d+(\.\d+)?$/

/** A cell no spreadsheet runs as a formula: an apostrophe goes before what would start one; numbers stay. */
export function safeCell(value: string): string {
  return FORMULA.test(value) && !NUMBER.test(value) ? `'${value}` : value
}
