import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Delimiter } from '../detection'
import { type CsvRecord, CsvRecords } from './csv-records'
import type { ReadProblem } from './read-problem'

export type Sample = { records: CsvRecord[]; problem: ReadProblem | null }

/** Records of the beginning of a file; the last one is left out when the text is cut there. */
export function sampleRecords(text: string, delimiter: Delimiter, cut: boolean): Sample {
  const records = new CsvRecords()
  try {
    parse(text, records.options(delimiter))
  } catch (cause) {
    const problem = records.problem(cause)
    const onlyCut = cut && cause instanceof CsvError && cause.code === 'CSV_QUOTE_NOT_CLOSED'
    return { records: records.take(), problem: onlyCut ? null : problem }
  }
  const all = records.take()
  return { records: cut ? all.slice(0, -1) : all, problem: null }
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
