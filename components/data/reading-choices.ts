import type { DateOrder, ImportKind, ImportSource } from '@/lib/contracts/import'

/** How a person wants one file read; what is null is left to the detection. */
export type ReadingChoices = {
  kind: ImportKind | null
  source: ImportSource | null
  timeZone: string | null
  dateOrder: DateOrder | null
  /** Count it for scores, and hand nobody over for it. */
  isHistory: boolean
  /** Only the columns a person changed. */
  mapping: Readonly<Record<string, string>>
}

export const NO_CHOICES: ReadingChoices = {
  kind: null,
  source: null,
  timeZone: null,
  dateOrder: null,
  isHistory: false,
  mapping: {},
}

/** The choices as the query of `POST /api/v1/imports` and of its detection. */
export function readingParameters(choices: ReadingChoices, fileName: string): URLSearchParams {
  const parameters = new URLSearchParams({ file_name: fileName.slice(0, 300) })
  if (choices.kind) parameters.set('kind', choices.kind)
  if (choices.source) parameters.set('source', choices.source)
  if (choices.timeZone) parameters.set('time_zone', choices.timeZone)
  if (choices.dateOrder) parameters.set('date_order', choices.dateOrder)
  if (choices.isHistory) parameters.set('backfill', 'true')
  if (Object.keys(choices.mapping).length > 0) parameters.set('mapping', JSON.stringify(choices.mapping))
  return parameters
}
