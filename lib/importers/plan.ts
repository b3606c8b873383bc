import type { DateOrder, ImportKind, ImportSource } from '@/lib/contracts/import'
import type { CanonicalRecord } from '@/lib/domain/record/record'

export type PlanOptions = {
  kind: ImportKind | 'auto'
  source: ImportSource | 'auto'
  /** Header → field, by a person; '' leaves the column out. Overrides what the headers say. */
  mapping?: Record<string, string>
  /** Zone of dates without one; default the workspace's. */
  timeZone?: string
  workspaceTimeZone: string
  /** Currency of amounts that name none. */
  currency: string
  dateOrder?: DateOrder
}

export type PlanColumn = {
  header: string
  /** Field the column fills; null: kept as an attribute of the lead or deal, or left out where there is none. */
  field: string | null
  /** Fills no field and is kept as an attribute; false for what fills one and for what is left out. */
  kept: boolean
  samples: string[]
  /** What a person should know about the column, such as that it leaks the outcome into a score. */
  note: string | null
}

export type PlanField = { field: string; label: string; required: boolean }

/** `error` stops the import until a person answers; `warning` is shown beside the preview. */
export type PlanProblem = {
  severity: 'error' | 'warning'
  code:
    | 'not_recognised'
    | 'wrong_object'
    | 'missing_field'
    | 'unknown_field'
    | 'unknown_header'
    | 'date_order'
    | 'assumption'
  column: string | null
  message: string
}

/** What one row of the file becomes: exactly one of the three. */
export type RowOutcome =
  | { records: CanonicalRecord[] }
  | { skipped: string }
  | { failed: { column: string | null; message: string } }

export type PlanView = {
  kind: ImportKind | null
  source: ImportSource
  /** Id and name of the shape in the registry, such as `salesforce.lead_history`. */
  shape: string | null
  label: string | null
  timeZone: string
  dateOrder: DateOrder | null
  columns: PlanColumn[]
  fields: PlanField[]
  problems: PlanProblem[]
}

export type Plan = PlanView & { ok: true; kind: ImportKind; map: (row: string[]) => RowOutcome }

/** Nothing may be imported yet; `problems` holds at least one error, and the view is enough to ask a person. */
export type UnreadyPlan = PlanView & { ok: false }
