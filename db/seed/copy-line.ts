import type { Cell } from './table-rows'

const IS_SPECIAL = /[\\\t\n\r]/
const SPECIAL = /[\\\t\n\r]/g
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** One row in PostgreSQL's text format for COPY. */
export function copyLine(cells: readonly Cell[]): string {
  let line = ''
  for (let i = 0; i < cells.length; i++) {
    if (i > 0) line += '\t'
    line += cell(cells[i] ?? null)
  }
  return `${line}\n`
}

function cell(value: Cell): string {
  if (value === null) return '\\N'
  if (typeof value === 'string')
    return IS_SPECIAL.test(value) ? value.replace(SPECIAL, each => ESCAPES[each] ?? each) : value
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return String(value)
}
