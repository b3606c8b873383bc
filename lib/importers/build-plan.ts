import type { DateOrder } from '@/lib/contracts/import'
import { type Assignment, assignColumns, KEEP_AS_ATTRIBUTE } from './assign-columns'
import { Cells } from './cells'
import { chooseShape } from './choose-shape'
import type { DetectedFile } from './detection'
import { isLeakingColumn } from './leaking-columns'
import type { Plan, PlanColumn, PlanField, PlanOptions, PlanView, UnreadyPlan } from './plan'
import { planProblems } from './plan-problems'
import type { Shape } from './shape'
import { clean } from './values/clean'

const NOT_RECOGNISED =
  'These columns are those of no file we know. Say what the file holds (leads, events, opportunities or stage history) and choose its columns.'

/** Settles how every column is read. */
export function buildPlan(detection: DetectedFile, options: PlanOptions): Plan | UnreadyPlan {
  const shape = chooseShape(detection, options)
  if (shape === null) return unrecognised(detection, options)
  const assignment = assignColumns(shape, detection.headers, options.mapping ?? {})
  const dateOrder = chooseDateOrder(detection, shape, options)
  const problems = planProblems(shape, detection, assignment, dateOrder)
  const view: PlanView = {
    kind: shape.kind,
    source: options.source === 'auto' ? shape.source : options.source,
    shape: shape.id,
    label: shape.label,
    timeZone: options.timeZone ?? options.workspaceTimeZone,
    dateOrder,
    columns: planColumns(detection, assignment),
    fields: planFields(shape),
    problems,
  }
  if (problems.some(({ severity }) => severity === 'error')) return { ...view, ok: false }
  const reading = {
    dates: { order: dateOrder, timeZone: view.timeZone },
    currency: options.currency,
    decimalComma: detection.decimalComma,
    headers: detection.headers,
    ...assignment,
  }
  return { ...view, ok: true, kind: shape.kind, map: row => shape.map(new Cells(reading, row)) }
}

function unrecognised(detection: DetectedFile, options: PlanOptions): UnreadyPlan {
  const nothing: Assignment = { fields: new Map(), rest: [], problems: [] }
  return {
    ok: false,
    kind: null,
    source: options.source === 'auto' ? 'generic' : options.source,
    shape: null,
    label: null,
    timeZone: options.timeZone ?? options.workspaceTimeZone,
    dateOrder: options.dateOrder ?? null,
    columns: planColumns(detection, nothing),
    fields: [],
    problems: [{ severity: 'error', code: 'not_recognised', column: null, message: NOT_RECOGNISED }],
  }
}

/** What a person says, then what the dates themselves say, then the habit of the source. */
function chooseDateOrder(detection: DetectedFile, shape: Shape, options: PlanOptions): DateOrder | null {
  if (options.dateOrder) return options.dateOrder
  const found = detection.dateOrder === 'ambiguous' ? null : detection.dateOrder
  return found ?? shape.dateOrder ?? null
}

function planColumns({ headers, sampleRows }: DetectedFile, { fields, rest }: Assignment): PlanColumn[] {
  const fieldAt = new Map(
    [...fields].flatMap(([field, places]) => places.map(place => [place, field] as const)),
  )
  return headers.map((header, place) => {
    const values = sampleRows.flatMap(row => clean(row.cells[place]) ?? [])
    const leaks = rest.includes(place) && isLeakingColumn(header)
    return {
      header,
      field: fieldAt.get(place) ?? null,
      kept: rest.includes(place),
      samples: [...new Set(values.map(value => value.slice(0, 80)))].slice(0, 3),
      note: leaks ? 'Written after sales has been in touch: never use it in a score.' : null,
    }
  })
}

function planFields(shape: Shape): PlanField[] {
  const required = new Set(
    shape.required.filter(({ anyOf }) => anyOf.length === 1).flatMap(({ anyOf }) => anyOf),
  )
  const fields = Object.entries(shape.fields).map(([field, { label }]) => ({
    field,
    label,
    required: required.has(field),
  }))
  return shape.keepsRest
    ? [...fields, { field: KEEP_AS_ATTRIBUTE, label: 'Keep as attribute', required: false }]
    : fields
}
