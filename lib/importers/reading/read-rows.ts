import type { DetectedFile, SourceRow } from '../detection'
import type { CsvRecord } from './csv-record'
import { Decoder } from './decode'
import { Footer } from './footer'
import { RecordReader } from './record-reader'
import { isBlankRecord, sourceRow } from './source-row'
import { steps } from './steps'

type Known = Pick<DetectedFile, 'encoding' | 'delimiter' | 'headers' | 'headerLine'>

/**
 * Rows of the whole file in blocks, header, blank lines and report footers left out; the event loop breathes
 * between blocks. Throws `ReadProblem` (message, line) when the file stops being a table: nothing after that
 * line was read.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  detection: Known,
): AsyncIterable<SourceRow[]> {
  const decoder = new Decoder(detection.encoding)
  const reader = new RecordReader(detection.delimiter)
  const rows = new RowFilter(detection)
  for await (const { bytes, last } of steps(chunks)) {
    const { text, broken } = decoder.decode(bytes, last)
    const cutOff = last && !/[\r\n]$/.test(text)
    const block = rows.keep(reader.push(text, last), broken, cutOff)
    if (block.length > 0) yield block
    if (reader.problem) throw reader.problem
    await new Promise(resolve => setImmediate(resolve))
  }
}

class RowFilter {
  private readonly detection: Known
  private readonly footer: Footer
  private headerSeen = false
  /** A record of a piece with broken bytes may be finished by the next piece only. */
  private wasBroken = false

  constructor(detection: Known) {
    this.detection = detection
    this.footer = new Footer(detection.headers.length)
  }

  keep(records: readonly CsvRecord[], broken: boolean, cutOff: boolean): SourceRow[] {
    const context = { width: this.detection.headers.length, broken: broken || this.wasBroken }
    const rows: SourceRow[] = []
    for (const record of records) {
      if (this.passHeader(record) || isBlankRecord(record.cells) || this.footer.holds(record)) continue
      rows.push(sourceRow(record, { ...context, cutOff: cutOff && record === records.at(-1) }))
    }
    this.wasBroken = broken
    return rows
  }

  private passHeader({ line }: CsvRecord): boolean {
    if (this.headerSeen) return false
    this.headerSeen = line >= this.detection.headerLine
    return true
  }
}
