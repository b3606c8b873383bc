import { CsvError, type Info } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Delimiter } from '../detection'
import { type CsvRecord, lineBreaksIn } from './csv-record'
import { LIMITS } from './limits'

export type Quoted = {
  records: CsvRecord[]
  /** Text after the last record: blank lines, or a record that does not end here. */
  rest: string
  /** Why csv-parse stopped before the end; null when it read everything. */
  stopped: 'unclosed quote' | 'overlong record' | 'unreadable' | null
}

type Found = { cells: string[]; info: Info }

/** Records of a text with quotation marks, by csv-parse; `line` counts from 0 at the beginning of the text. */
export function quotedRecords(text: string, delimiter: Delimiter): Quoted {
  const found: Found[] = []
  let stopped: Quoted['stopped'] = null
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // A quotation mark inside a cell that does not begin with one stands for itself: 5" pipe.
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.recordBytes,
      on_record: (cells: string[], info) => {
        found.push({ cells, info })
        return null
      },
    })
  } catch (cause) {
    stopped = reasonOf(cause)
  }
  return { records: placed(found), rest: restOf(text, found.at(-1)?.info.bytes ?? 0), stopped }
}

function placed(found: readonly Found[]): CsvRecord[] {
  let [nextLine, lastInfoLine, lastBlank] = [0, 0, 0]
  return found.map(({ cells, info }) => {
    const blankLinesBefore = info.empty_lines - lastBlank
    const line = nextLine + blankLinesBefore
    // csv-parse counts a line end of two characters within quotes twice; an editor counts it once.
    const isOneLine = info.lines - lastInfoLine === blankLinesBefore + 1
    nextLine = line + 1 + (isOneLine ? 0 : cells.reduce((breaks, cell) => breaks + lineBreaksIn(cell), 0))
    lastInfoLine = info.lines
    lastBlank = info.empty_lines
    return { line, cells, blankLinesBefore }
  })
}

function restOf(text: string, bytes: number): string {
  return bytes === 0 ? text : Buffer.from(text).subarray(bytes).toString()
}

function reasonOf(cause: unknown): NonNullable<Quoted['stopped']> {
  if (!(cause instanceof CsvError)) return 'unreadable'
  if (cause.code === 'CSV_QUOTE_NOT_CLOSED') return 'unclosed quote'
  return cause.code === 'CSV_MAX_RECORD_SIZE' ? 'overlong record' : 'unreadable'
}
