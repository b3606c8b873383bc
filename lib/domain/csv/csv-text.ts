import { safeCell } from './safe-cell'

export type CsvValue = string | number | boolean | null

/** Rows as RFC 4180 text that a spreadsheet opens without running anything; null is an empty cell. */
export function csvText(head: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return [head, ...rows].map(row => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: CsvValue): string {
  const text = value === null ? '' : typeof value === 'string' ? safeCell(value) : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
