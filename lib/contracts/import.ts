import { z } from 'zod'

/** What a file holds. `auto` leaves it to the detection; the answer always names one of the four. */
export const IMPORT_KINDS = ['leads', 'events', 'opportunities', 'stage_history'] as const
export const IMPORT_SOURCES = ['generic', 'hubspot', 'salesforce', 'marketo'] as const
export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const
export const IMPORT_STATUSES = ['uploading', 'queued', 'running', 'done', 'failed', 'undone'] as const

export type ImportKind = (typeof IMPORT_KINDS)[number]
export type ImportSource = (typeof IMPORT_SOURCES)[number]
export type DateOrder = (typeof DATE_ORDERS)[number]
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** Column header of the file → field it fills; an empty field leaves the column out. */
export const columnMapping = z.record(z.string().max(500), z.string().max(100))
export type ColumnMapping = z.infer<typeof columnMapping>

const mappingParameter = z
  .string()
  .max(100_000)
  .transform((text, context) => {
    try {
      return columnMapping.parse(JSON.parse(text))
    } catch {
      context.addIssue({ code: 'custom', message: 'mapping must be a JSON object of header to field' })
      return z.NEVER
    }
  })

const flag = z.enum(['true', 'false']).transform(value => value === 'true')
const timeZone = z.string().max(64).refine(isTimeZone, 'not a known IANA time zone')

/** Query of `POST /api/v1/imports`; the body is the file itself. */
export const importRequest = z.strictObject({
  kind: z.enum(['auto', ...IMPORT_KINDS]).default('auto'),
  source: z.enum(['auto', ...IMPORT_SOURCES]).default('auto'),
  time_zone: timeZone.optional(),
  date_order: z.enum(DATE_ORDERS).optional(),
  dry_run: flag.default(false),
  /** All of it is history: it counts for scores, and nobody is handed over for it. */
  backfill: flag.default(false),
  mapping: mappingParameter.optional(),
  file_name: z.string().max(300).optional(),
})
export type ImportRequest = z.infer<typeof importRequest>

/** Query of `POST /api/v1/imports/detect`; the body is the file, of which only the beginning is read. */
export const detectRequest = importRequest.omit({ dry_run: true })
export type DetectRequest = z.infer<typeof detectRequest>

export const importId = z.strictObject({ id: z.uuid() })
export type ImportId = z.infer<typeof importId>

export const importList = z.strictObject({
  limit: z.coerce.number().int().min(1).max(100).default(25),
  cursor: z.uuid().optional(),
})
export type ImportList = z.infer<typeof importList>

/** rows = created + updated + unchanged + skipped + failed, always. */
export const importCounts = z.object({
  rows: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  skipped: z.int(),
  failed: z.int(),
})
export type ImportCounts = z.infer<typeof importCounts>

export const importColumn = z.object({
  header: z.string(),
  /** Field the column fills; null: kept as an attribute of the lead or deal, or left out. */
  field: z.string().nullable(),
})
export type ImportColumn = z.infer<typeof importColumn>

export const importProblem = z.object({
  line: z.int(),
  column: z.string().nullable(),
  message: z.string(),
  outcome: z.enum(['failed', 'skipped']),
})
export type ImportProblem = z.infer<typeof importProblem>

export const importBatchView = z.object({
  /** Null for a dry run, which leaves nothing behind. */
  id: z.uuid().nullable(),
  kind: z.enum(['auto', ...IMPORT_KINDS]),
  source: z.enum(['auto', ...IMPORT_SOURCES]),
  status: z.enum(IMPORT_STATUSES),
  dry_run: z.boolean(),
  file_name: z.string().nullable(),
  file_bytes: z.int(),
  time_zone: z.string(),
  counts: importCounts,
  columns: z.array(importColumn),
  /** 0 to 100. */
  progress: z.int(),
  warnings: z.array(z.string()),
  /** Why the whole file was refused, or why an undo was; null otherwise. */
  problem: z.string().nullable(),
  /** The first failed and skipped rows; all of them are at errors_url. */
  problems: z.array(importProblem),
  errors_url: z.string().nullable(),
  created_at: z.iso.datetime(),
  finished_at: z.iso.datetime().nullable(),
  /** Who started it, by name. */
  actor: z.string().nullable(),
  undoable: z.boolean(),
})
export type ImportBatchView = z.infer<typeof importBatchView>

export const importBatchList = z.object({
  imports: z.array(importBatchView),
  next_cursor: z.string().nullable(),
})
export type ImportBatchList = z.infer<typeof importBatchList>

export const importField = z.object({
  field: z.string(),
  label: z.string(),
  required: z.boolean(),
})
export type ImportField = z.infer<typeof importField>

/** What the beginning of a file tells: enough to show a mapping, a preview and every doubt before importing. */
export const importDetection = z.object({
  kind: z.enum(IMPORT_KINDS).nullable(),
  source: z.enum(IMPORT_SOURCES),
  encoding: z.string(),
  delimiter: z.string(),
  date_order: z.enum(DATE_ORDERS).nullable(),
  /** True when dates such as 03/04/2026 can be read two ways and a person has to say which. */
  date_order_ambiguous: z.boolean(),
  time_zone: z.string(),
  columns: z.array(
    importColumn.extend({
      /** Fills no field and is kept beside the record; false when it fills one or is left out. */
      kept: z.boolean(),
      samples: z.array(z.string()),
    }),
  ),
  /** Fields a column of this kind can fill, for the mapping selectors. */
  fields: z.array(importField),
  /** True when the mapping is the one a person chose for the same headers before. */
  remembered: z.boolean(),
  preview: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  problems: z.array(importProblem),
  warnings: z.array(z.string()),
  /** Why nothing can be read from it; null when it can. */
  problem: z.string().nullable(),
})
export type ImportDetection = z.infer<typeof importDetection>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
