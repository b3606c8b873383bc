import { Parser } from 'csv-parse'
import type { DetectedFile, SourceRow } from '../detection'
import { type CsvRecord, CsvRecords } from './csv-records'
import { Decoder } from './decode'
import { Footer } from './footer'
import { isBlankRecord, sourceRow } from './source-row'
import { steps } from './steps'

/**
 * Rows of the whole file in blocks, header, blank lines and report footers left out; the event loop breathes
 * between blocks. Throws `ReadProblem` (message, line) when the file stops being a table: nothing after that
 * line was read.
 */
export async function* readRows(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  detection: Pick<DetectedFile, 'encoding' | 'delimiter' | 'headers' | 'headerLine'>,
): AsyncIterable<SourceRow[]> {
  const records = new CsvRecords()
  const parser = new Parser(records.options(detection.delimiter))
  const failed = failureOf(parser)
  const decoder = new Decoder(detection.encoding)
  const rows = new RowFilter(detection)
  let lastCharacter = '\n'
  let wasBroken = false
  for await (const step of steps(chunks)) {
    const { text, broken } = decoder.decode(step.bytes, step.last)
    lastCharacter = text.at(-1) ?? lastCharacter
    await written(parser, text, failed)
    const block = rows.keep(records.take(), broken || wasBroken, false)
    wasBroken = broken
    if (block.length > 0) yield block
    const problem = records.problem(failed()) ?? records.overlong(text.length)
    if (problem) throw problem
  }
  await ended(parser, failed)
  const problem = records.problem(failed())
  if (problem) throw problem
  const block = rows.keep(records.take(), wasBroken, lastCharacter !== '\n' && lastCharacter !== '\r')
  if (block.length > 0) yield block
}

class RowFilter {
  private readonly footer: Footer
  private headerSeen = false

  constructor(private readonly detection: Pick<DetectedFile, 'headers' | 'headerLine'>) {
    this.footer = new Footer(detection.headers.length)
  }

  keep(records: readonly CsvRecord[], broken: boolean, cutOff: boolean): SourceRow[] {
    const rows: SourceRow[] = []
    for (const record of records) {
      if (!this.headerSeen) {
        this.headerSeen = record.line >= this.detection.headerLine
        continue
      }
      if (isBlankRecord(record.cells) || this.footer.holds(record)) continue
      rows.push(sourceRow(record, { width: this.detection.headers.length, broken, cutOff }))
    }
    return rows
  }
}

function failureOf(parser: Parser): () => Error | null {
  let failure: Error | null = null
  parser.on('error', error => {
    failure ??= error
  })
  return () => failure
}

function written(parser: Parser, text: string, failed: () => Error | null): Promise<void> {
  if (text === '' || failed()) return Promise.resolve()
  return new Promise(resolve => {
    parser.write(text, () => setImmediate(resolve))
  })
}

function ended(parser: Parser, failed: () => Error | null): Promise<void> {
  if (failed()) return Promise.resolve()
  return new Promise(resolve => {
    parser.once('finish', resolve).once('error', () => resolve())
    parser.end()
  })
}
