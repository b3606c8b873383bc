import type { DateOrder, ImportKind, ImportSource } from '@/lib/contracts/import'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
export type Delimiter = ',' | ';' | '\t'

/** What the numeric dates of a file say about their order; null: there are none that need one. */
export type DateOrderFinding = DateOrder | 'ambiguous' | null

/** One way to read a header row: a shape of the registry, and how well its columns are matched. */
export type Candidate = {
  shape: string
  source: ImportSource
  kind: ImportKind
  label: string
  score: number
}

/** What the beginning of a file says about the whole. `complete` is false when more bytes follow. */
export type DetectHint = { fileName?: string; complete?: boolean }

export type DetectedFile = {
  ok: true
  encoding: Encoding
  delimiter: Delimiter
  /** As written, trimmed, without byte order mark; never two alike. */
  headers: string[]
  headerLine: number
  /** The first rows, as `readRows` will deliver them. */
  sampleRows: SourceRow[]
  dateOrder: DateOrderFinding
  /** Numbers of this file are written `1.234,50` rather than `1,234.50`. */
  decimalComma: boolean
  /** Best first; empty when nothing fits and a person has to choose. */
  candidates: Candidate[]
}

/** The file cannot be read at all: `unsupported` is not text, `invalid` is text that is no table. */
export type RefusedFile = { ok: false; code: 'unsupported' | 'invalid'; message: string; line: number | null }

export type Detection = DetectedFile | RefusedFile

/** A record of the file; `line` is where it starts. `problem` says why it cannot be read as a row. */
export type SourceRow = { line: number; cells: string[]; problem?: string }
