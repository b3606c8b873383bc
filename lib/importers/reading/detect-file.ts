import type { Delimiter, DetectedFile, DetectHint, Detection, RefusedFile } from '../detection'
import { recognise } from '../recognise'
import { findDateOrder } from '../values/date-order'
import { findDecimalComma } from '../values/decimal-comma'
import type { CsvRecord } from './csv-record'
import { Decoder } from './decode'
import { detectDelimiter } from './delimiter'
import { detectEncoding } from './encoding'
import { Footer } from './footer'
import { headerNames, refuseHeaders } from './headers'
import { LIMITS } from './limits'
import { refuseBinary, refuseText } from './refusal'
import { headerIndex, sampleRecords } from './sample'
import { isBlankRecord, sourceRow } from './source-row'

const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/i

/** Reads the beginning of a file (256 KB suffice): encoding, delimiter, headers, date order, likely shapes. */
export function detectFile(bytes: Uint8Array, hint: DetectHint = {}): Detection {
  const beginning = bytes.subarray(0, LIMITS.detectBytes)
  const cut =
    beginning.length < bytes.length ||
    (hint.complete === undefined ? bytes.length >= LIMITS.detectBytes : !hint.complete)
  const binary = refuseBinary(beginning)
  if (binary) return refused('unsupported', binary)
  const encoding = detectEncoding(beginning)
  if (encoding === null)
    return refused('unsupported', 'This file is no text. Export the table as CSV and send that.')
  const { text } = new Decoder(encoding).decode(beginning, !cut)
  const notTable = refuseText(text)
  if (notTable) return refused(text.trim() === '' ? 'invalid' : 'unsupported', notTable)
  const named = SEPARATOR_LINE.exec(text)?.[1] as Delimiter | undefined
  const delimiter = named ?? detectDelimiter(text)
  const { records, problem } = sampleRecords(text, delimiter, cut)
  if (problem) return refused('invalid', problem.message, problem.line)
  const table = readTable(records, named !== undefined, delimiter)
  return 'ok' in table ? table : { ok: true, encoding, delimiter, ...table }
}

type Table = Omit<DetectedFile, 'ok' | 'encoding' | 'delimiter'>

function readTable(
  records: readonly CsvRecord[],
  hasSeparatorLine: boolean,
  delimiter: Delimiter,
): Table | RefusedFile {
  const at = Math.max(headerIndex(records), hasSeparatorLine ? 1 : 0)
  const header = records[at]
  if (!header)
    return refused('invalid', 'This file has no header row. The first line must hold the column names.')
  const headers = headerNames(header.cells)
  const wrong = refuseHeaders(headers)
  if (wrong) return refused('invalid', wrong, header.line)
  const footer = new Footer(headers.length)
  const rows = records.slice(at + 1).filter(record => !isBlankRecord(record.cells) && !footer.holds(record))
  const context = { width: headers.length, broken: false, cutOff: false }
  return {
    headers,
    headerLine: header.line,
    sampleRows: rows.slice(0, LIMITS.sampleRows).map(record => sourceRow(record, context)),
    dateOrder: findDateOrder(rows.flatMap(record => record.cells)),
    decimalComma: findDecimalComma(
      rows.flatMap(record => record.cells),
      delimiter,
    ),
    candidates: recognise(headers),
  }
}

const refused = (code: RefusedFile['code'], message: string, line: number | null = null): RefusedFile => ({
  ok: false,
  code,
  message,
  line,
})
