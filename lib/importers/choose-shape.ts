import type { DetectedFile } from './detection'
import { matchFields } from './match-fields'
import type { PlanOptions } from './plan'
import { headerKey } from './reading/headers'
import { SHAPES } from './registry'
import type { Shape } from './shape'

/**
 * The shape a file is read in: the surest one of the kind and source asked for. Where none is sure, the one of that
 * source, or of none, whose fields the headers fill best; a person may have to fill the rest. Null: nothing was
 * asked for and nothing fits.
 */
export function chooseShape(detection: DetectedFile, { kind, source }: PlanOptions): Shape | null {
  const sure = detection.candidates.find(
    candidate =>
      (kind === 'auto' || candidate.kind === kind) && (source === 'auto' || candidate.source === source),
  )
  if (sure) return SHAPES.find(({ id }) => id === sure.shape) ?? null
  const wantedKind = kind === 'auto' ? detection.candidates[0]?.kind : kind
  const possible = SHAPES.filter(
    shape =>
      shape.kind === wantedKind &&
      !shape.wrongObject &&
      (shape.source === source || shape.source === 'generic'),
  )
  const filled = possible.map(shape => ({ shape, fill: fillOf(shape, detection.headers) }))
  return filled.sort((a, b) => b.fill - a.fill)[0]?.shape ?? null
}

/** Columns with a meaning in this shape; a shape whose needs are met goes before one that lacks something. */
function fillOf(shape: Shape, headers: readonly string[]): number {
  const columns = matchFields(shape.fields, headers.map(headerKey), new Set())
  const isReady = shape.required.every(({ anyOf }) => anyOf.some(field => columns.has(field)))
  return columns.size + (isReady ? 1000 : 0)
}
