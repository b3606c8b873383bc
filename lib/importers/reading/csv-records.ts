import { CsvError, type Options } from 'csv-parse'
import type { Delimiter } from '../detection'
import { LIMITS } from './limits'
import { ReadProblem } from './read-problem'

export type CsvRecord = { line: number; cells: string[]; blankLinesBefore: number }

/** Collects the records csv-parse finishes, each with the line it starts on as an editor counts lines. */
export class CsvRecords {
  private ready: CsvRecord[] = []
  private lastInfoLine = 0
  private lastLine = 0
  private lastBlank = 0
  private pushedSinceRecord = 0

  /** How every file is parsed: any line end, quotes that stand inside a cell as they are, rows of any width. */
  options(delimiter: Delimiter): Options {
    return {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: LIMITS.recordBytes,
      on_record: (cells: string[], info) => {
        this.keep(cells, info.lines, info.empty_lines)
        return null
      },
    }
  }

  take(): CsvRecord[] {
    const records = this.ready
    this.ready = []
    return records
  }

  /** What a failure of the parser means for a person: the line of the row it could not finish. */
  problem(cause: unknown): ReadProblem | null {
    if (cause === null || cause === undefined) return null
    const line = this.lastLine + 1
    return new ReadProblem(describe(cause instanceof CsvError ? cause.code : null, line), line)
  }

  /** csv-parse limits the text of a row, not its delimiters: a row of a million empty cells ends here. */
  overlong(pushed: number): ReadProblem | null {
    this.pushedSinceRecord += pushed
    if (this.pushedSinceRecord <= LIMITS.recordBytes * 3) return null
    const line = this.lastLine + 1
    return new ReadProblem(describe('CSV_MAX_RECORD_SIZE', line), line)
  }

  private keep(cells: string[], infoLine: number, emptyLines: number): void {
    const blankLinesBefore = emptyLines - this.lastBlank
    const line = this.lastLine + blankLinesBefore + 1
    const simple = infoLine - this.lastInfoLine === blankLinesBefore + 1
    this.ready.push({ line, cells, blankLinesBefore })
    this.lastLine = simple ? line : line + lineBreaksIn(cells)
    this.lastInfoLine = infoLine
    this.lastBlank = emptyLines
    this.pushedSinceRecord = 0
  }
}

/** csv-parse counts a line end of two characters within quotes twice; an editor counts it once. */
function lineBreaksIn(cells: readonly string[]): number {
  let breaks = 0
  for (const cell of cells) breaks += cell.match(/\r\n|\n|\r/g)?.length ?? 0
  return breaks
}

function describe(code: string | null, line: number): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return `Line ${line}: a quotation mark is opened and never closed. Close it, or double it if it belongs to the text.`
  }
  if (code === 'CSV_MAX_RECORD_SIZE') {
    const size = `${LIMITS.recordBytes / 1024} KB`
    return `Line ${line}: a row longer than ${size} begins here. Probably a quotation mark is opened and never closed.`
  }
  return `Line ${line}: this is not a row of a table.`
}
