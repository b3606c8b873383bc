import type { Delimiter } from '../detection'
import { type CsvRecord, lineBreaksIn } from './csv-record'
import { LIMITS } from './limits'
import { plainCells, plainLines } from './plain-records'
import { type Quoted, quotedRecords } from './quoted-records'
import { ReadProblem } from './read-problem'

/**
 * Cuts a text that arrives in pieces into records. Pieces without quotation marks are split at once; csv-parse
 * reads the others. A record that a piece does not finish waits for the next one.
 */
export class RecordReader {
  /** Why nothing more can be read; records taken before stay good. */
  problem: ReadProblem | null = null
  private readonly delimiter: Delimiter
  private waiting = ''
  private line = 1
  private blankLines = 0

  constructor(delimiter: Delimiter) {
    this.delimiter = delimiter
  }

  push(text: string, last: boolean): CsvRecord[] {
    const pending = this.waiting + text
    const end = last ? pending.length : lastLineEnd(pending)
    const piece = pending.slice(0, end)
    this.waiting = pending.slice(end)
    const records = piece.includes('"') ? this.quoted(piece, last) : this.plain(piece)
    if (this.waiting.length > LIMITS.recordBytes * 3) this.stop('overlong record')
    return records
  }

  private plain(piece: string): CsvRecord[] {
    const lines = plainLines(piece)
    if (lines.at(-1) === '') lines.pop()
    const records: CsvRecord[] = []
    for (const line of lines) {
      if (line.length > LIMITS.recordBytes) {
        this.stop('overlong record')
        break
      }
      if (line !== '')
        records.push({
          line: this.line,
          cells: plainCells(line, this.delimiter),
          blankLinesBefore: this.blankLines,
        })
      this.blankLines = line === '' ? this.blankLines + 1 : 0
      this.line++
    }
    return records
  }

  private quoted(piece: string, last: boolean): CsvRecord[] {
    const { records, rest, stopped } = quotedRecords(piece, this.delimiter)
    const placed = records.map((record, i) => ({
      ...record,
      line: this.line + record.line,
      blankLinesBefore: record.blankLinesBefore + (i === 0 ? this.blankLines : 0),
    }))
    this.line += lineBreaksIn(piece) - lineBreaksIn(rest)
    if (records.length > 0) this.blankLines = 0
    if (stopped === null) this.passBlank(rest)
    else if (stopped === 'unclosed quote' && !last) this.waiting = rest + this.waiting
    else this.stop(stopped)
    return placed
  }

  private passBlank(rest: string): void {
    const blank = lineBreaksIn(rest)
    this.line += blank
    this.blankLines += blank
  }

  private stop(reason: NonNullable<Quoted['stopped']>): void {
    this.problem ??= new ReadProblem(describe(reason, this.line), this.line)
  }
}

/** Where the last complete line ends. A carriage return at the very end may be half of a line end. */
function lastLineEnd(text: string): number {
  const feed = text.lastIndexOf('\n')
  return feed >= 0 ? feed + 1 : text.lastIndexOf('\r', text.length - 2) + 1
}

function describe(reason: NonNullable<Quoted['stopped']>, line: number): string {
  if (reason === 'unclosed quote') {
    return `Line ${line}: a quotation mark is opened and never closed. Close it, or double it if it belongs to the text.`
  }
  if (reason === 'overlong record') {
    const size = `${LIMITS.recordBytes / 1024} KB`
    return `Line ${line}: a row longer than ${size} begins here. Probably a quotation mark is opened and never closed.`
  }
  return `Line ${line}: this is not a row of a table.`
}
