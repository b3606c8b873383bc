import type { Delimiter } from '../detection'
import { RecordReader } from './record-reader'

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']
const LOOK_AT = 40
const LOOK_AT_TEXT = 32 * 1024

/** The delimiter that cuts most of the first records into equally many cells; a comma when nothing is cut. */
export function detectDelimiter(text: string): Delimiter {
  const beginning = text.slice(0, LOOK_AT_TEXT)
  const scored = DELIMITERS.map(delimiter => ({ delimiter, score: evenness(beginning, delimiter) }))
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/** Share of records as wide as the widest common width, and a little for width. */
function evenness(text: string, delimiter: Delimiter): number {
  const widths = firstWidths(text, delimiter)
  const counts = new Map<number, number>()
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1)
  const [width = 1, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  return widths.length === 0 || width < 2 ? 0 : count / widths.length + width / 1000
}

/** A wrong delimiter may leave a quote open or a record endless; what was read before still counts. */
function firstWidths(text: string, delimiter: Delimiter): number[] {
  const records = new RecordReader(delimiter).push(text, true)
  return records.slice(0, LOOK_AT).map(({ cells }) => cells.length)
}
