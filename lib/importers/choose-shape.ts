import type { DetectedFile } from './detection'
import type { PlanOptions } from './plan'
import { SHAPES } from './registry'
import type { Shape } from './shape'

/**
 * The shape a file is read in: the surest one of the kind and source asked for; where none fits, the one a person
 * has to fill by hand. Null: nothing was asked for and nothing fits.
 */
export function chooseShape(detection: DetectedFile, { kind, source }: PlanOptions): Shape | null {
  const wanted = (shape: { kind: string; source: string }) =>
    (kind === 'auto' || shape.kind === kind) && (source === 'auto' || shape.source === source)
  const recognised = detection.candidates.find(wanted)
  if (recognised) return SHAPES.find(({ id }) => id === recognised.shape) ?? null
  const sameKind = detection.candidates.find(candidate => kind === 'auto' || candidate.kind === kind)
  const generic = sameKind && SHAPES.find(shape => shape.source === 'generic' && shape.kind === sameKind.kind)
  if (generic) return generic
  if (kind === 'auto') return null
  return SHAPES.findLast(shape => shape.source === 'generic' && shape.kind === kind) ?? null
}
