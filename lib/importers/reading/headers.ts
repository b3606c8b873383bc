import { storable } from '../values/clean'
import { LIMITS } from './limits'

/** Header as a person sees it: no byte order mark, no outer space; an empty one is named by its place. */
export function headerNames(cells: readonly string[]): string[] {
  const names = cells.map((cell, i) => storable(cell) || `Column ${i + 1}`)
  return trimUnnamed(cells, names)
}

/** Spreadsheets leave empty columns at the end; they hold nothing. */
function trimUnnamed(cells: readonly string[], names: string[]): string[] {
  let end = names.length
  while (end > 1 && storable(cells[end - 1] ?? '') === '') end--
  return names.slice(0, end)
}

/**
 * Header as it is compared: letters and digits only, so that `Lead ID`, `lead_id` and `leadId` are one.
 * The `property_` that warehouses put before HubSpot names is left off.
 */
export function headerKey(header: string): string {
  const name = header.replace(/^property_(?=.)/i, '')
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

/** Why these headers cannot name columns; null when they can. */
export function refuseHeaders(headers: readonly string[]): string | null {
  if (headers.length > LIMITS.columns) {
    return `The header row has ${headers.length} columns; at most ${LIMITS.columns} can be read. Export only the columns you need.`
  }
  const long = headers.find(header => header.length > LIMITS.headerLength)
  if (long)
    return `A column name is ${long.length} characters long. The first line must hold the column names.`
  const twice = firstDuplicate(headers)
  if (twice) return `Two columns are called “${twice}”. Rename or remove one, so that neither is lost.`
  return null
}

function firstDuplicate(headers: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const header of headers) {
    const name = header.toLowerCase().replace(/\s+/g, ' ')
    if (seen.has(name)) return header
    seen.add(name)
  }
  return null
}
