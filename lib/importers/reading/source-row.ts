import type { SourceRow } from '../detection'
import type { CsvRecord } from './csv-record'

const REPLACEMENT = '\ufffd'
const NUL = '\u0000'

export type RowContext = {
  width: number
  /** Some bytes of the piece this record came from were no characters. */
  broken: boolean
  /** The file ends without a line end after this record. */
  cutOff: boolean
}

/**
 * A record as a row of the table. Missing cells at the end are blank, as spreadsheets write them, unless the file
 * ends there in the middle of a line; cells beyond the header, NUL and bytes that are no text fail the row.
 */
export function sourceRow(record: CsvRecord, context: RowContext): SourceRow {
  const { line, cells } = record
  const problem = findProblem(cells, context)
  return problem === null ? { line, cells } : { line, cells: cells.map(withoutNul), problem }
}

function findProblem(cells: readonly string[], { width, broken, cutOff }: RowContext): string | null {
  if (cells.length > width && cells.slice(width).some(cell => cell.trim() !== '')) {
    return `This row has ${cells.length} cells, the header has ${width} columns. Put text that contains the delimiter in quotation marks.`
  }
  if (cutOff && cells.length < width) return 'The file ends in the middle of this row. Export it again.'
  if (cells.some(cell => cell.includes(NUL)))
    return 'This row contains a NUL character, which is no text. Export it again.'
  if (broken && cells.some(cell => cell.includes(REPLACEMENT))) {
    return 'This row contains bytes that are no text in the encoding of this file. Save the file as UTF-8.'
  }
  return null
}

const withoutNul = (cell: string) => cell.replaceAll(NUL, '')

/** A row of nothing but delimiters, as spreadsheets write below their last line. */
export function isBlankRecord(cells: readonly string[]): boolean {
  return cells.every(cell => cell === '' || cell.trim() === '')
}
