import type { Delimiter } from '../detection'
import type { CsvRecord } from './csv-record'
import type { ReadProblem } from './read-problem'
import { RecordReader } from './record-reader'

export type Sample = { records: CsvRecord[]; problem: ReadProblem | null }

/** Records of the beginning of a file; one that is cut where the text ends is left out. */
export function sampleRecords(text: string, delimiter: Delimiter, cut: boolean): Sample {
  const reader = new RecordReader(delimiter)
  const records = reader.push(text, !cut)
  return { records, problem: reader.problem }
}

/**
 * Place of the header row: below `sep=;` and below the titles that stand alone in their line above a wider table.
 */
export function headerIndex(records: readonly CsvRecord[]): number {
  const isTitle = ({ cells }: CsvRecord) => cells.filter(cell => cell.trim() !== '').length < 2
  const first = records.findIndex(record => !isTitle(record))
  const wide = records.filter(record => !isTitle(record)).length
  return first > 0 && first <= 20 && wide > records.length / 2 ? first : 0
}
