import type { ImportKind, ImportSource } from '@/lib/contracts/import'
import type { Cells } from './cells'
import type { RowOutcome } from './plan'

/** A canonical field and the headers that fill it, best first; compared as `headerKey` does. */
export type FieldSpec = {
  label: string
  headers: readonly string[]
  /** Headers that vary, such as `hs_v2_date_entered_<stage id>`; tried on the header key. */
  pattern?: RegExp
  /** Every matching column feeds the field, the best one first; otherwise only the best does. */
  all?: true
}

export type Fields = Record<string, FieldSpec>

/** One kind of file of one source: how to know it, what its columns mean, what a row becomes. */
export type Shape = {
  id: string
  label: string
  source: ImportSource
  kind: ImportKind
  fields: Fields
  /** Each group needs at least one of its fields; `missing` says what to do. */
  required: readonly { anyOf: readonly string[]; missing: string }[]
  /** How surely these headers are this shape: 0 is not at all. Shapes of a CRM outbid the generic ones. */
  score: (match: HeaderMatch) => number
  /** Columns without a field are kept as attributes (leads, deals) or properties (events). */
  keepsRest: boolean
  /** Order of dates such as 3/4/2026 when the file itself does not tell. */
  dateOrder?: 'mdy' | 'dmy'
  /** This file holds something else than it may seem; the message says what to export instead. */
  wrongObject?: string
  /** What a reader should know of the way this file is read; `has` tells which fields are filled. */
  assumptions?: (has: (field: string) => boolean) => readonly string[]
  map: (cells: Cells) => RowOutcome
}

/** What recognition looks at: header keys, and whether a field of the shape is filled by any of them. */
export type HeaderMatch = {
  keys: ReadonlySet<string>
  has: (field: string) => boolean
  /** How many of these header keys are there. */
  count: (...keys: string[]) => number
}
