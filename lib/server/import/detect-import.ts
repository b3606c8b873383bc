import 'server-only'
import type { DetectRequest, ImportDetection, ImportProblem } from '@/lib/contracts/import'
import type { DetectedFile, RefusedFile } from '@/lib/importers/detection'
import { mapRow } from '@/lib/importers/entry'
import type { Plan, UnreadyPlan } from '@/lib/importers/plan'
import type { Scope } from '../scope'
import { HEAD_BYTES, type Prepared, preparePlan } from './prepare-plan'
import { readingOf } from './upload-import'

const PREVIEW_ROWS = 8

/** `POST /api/v1/imports/detect`: what the beginning of a file tells, so that a person can decide before importing. */
export async function detectImport(
  scope: Scope,
  input: DetectRequest,
  body: ReadableStream<Uint8Array>,
): Promise<{ status: number; body: ImportDetection }> {
  const head = await readHead(body)
  const prepared = await preparePlan(scope, readingOf(input), head)
  return { status: 200, body: prepared.ok ? view(prepared) : refused(prepared, scope) }
}

async function readHead(body: ReadableStream<Uint8Array>): Promise<{ bytes: Uint8Array; complete: boolean }> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of body) {
    pieces.push(piece)
    size += piece.length
    if (size > HEAD_BYTES) break
  }
  const bytes = Buffer.concat(pieces)
  return { bytes: bytes.subarray(0, HEAD_BYTES), complete: size <= HEAD_BYTES }
}

function view({ detection, plan, remembered }: Prepared): ImportDetection {
  const stopped = plan.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)
  return {
    kind: plan.kind,
    source: plan.source,
    encoding: detection.encoding,
    delimiter: detection.delimiter,
    date_order: plan.dateOrder,
    date_order_ambiguous: detection.dateOrder === 'ambiguous',
    time_zone: plan.timeZone,
    columns: plan.columns.map(({ header, field, kept, samples }) => ({ header, field, kept, samples })),
    fields: plan.fields,
    remembered,
    preview: detection.sampleRows.slice(0, PREVIEW_ROWS).map(({ line, cells }) => ({ line, cells })),
    problems: sampleProblems(detection, plan),
    warnings: warningsOf(plan),
    problem: stopped.length > 0 ? stopped.join(' ') : null,
  }
}

function warningsOf({ problems, columns }: Plan | UnreadyPlan): string[] {
  const notes = columns.flatMap(({ header, note }) => (note === null ? [] : [`${header}: ${note}`]))
  return [
    ...problems.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
    ...notes,
  ]
}

/** What the sampled rows would meet; the rest of the file may hold more. */
function sampleProblems({ sampleRows }: DetectedFile, plan: Plan | UnreadyPlan): ImportProblem[] {
  if (!plan.ok) return []
  return sampleRows.flatMap((row): ImportProblem[] => {
    const outcome = mapRow(plan, row)
    if ('failed' in outcome) return [{ line: row.line, ...outcome.failed, outcome: 'failed' }]
    if ('skipped' in outcome)
      return [{ line: row.line, column: null, message: outcome.skipped, outcome: 'skipped' }]
    return []
  })
}

function refused({ message, line }: RefusedFile, scope: Scope): ImportDetection {
  return {
    kind: null,
    source: 'generic',
    encoding: '',
    delimiter: '',
    date_order: null,
    date_order_ambiguous: false,
    time_zone: scope.workspace.timeZone,
    columns: [],
    fields: [],
    remembered: false,
    preview: [],
    problems: [],
    warnings: [],
    problem: line === null ? message : `Line ${line}: ${message}`,
  }
}
