import type { Delimiter } from '../detection'

/** Lines of a text without any quotation mark: each is a record, and cutting it needs no parser. */
export function plainLines(text: string): string[] {
  if (!text.includes('\r')) return text.split('\n')
  const lines = text.split('\n')
  return lines.flatMap(line => {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line
    return bare.includes('\r') ? bare.split('\r') : bare
  })
}

export function plainCells(line: string, delimiter: Delimiter): string[] {
  return line.split(delimiter)
}
