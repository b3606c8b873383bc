import type { Candidate } from './detection'
import { matchFields } from './match-fields'
import { headerKey } from './reading/headers'
import { SHAPES } from './registry'

/** Which shapes these headers fit, the surest first. */
export function recognise(headers: readonly string[]): Candidate[] {
  const keys = headers.map(headerKey)
  const keySet = new Set(keys)
  const candidates = SHAPES.map(shape => {
    const columns = matchFields(shape.fields, keys, new Set())
    const score = shape.score({
      keys: keySet,
      has: field => columns.has(field),
      count: (...wanted) => wanted.filter(key => keySet.has(key)).length,
    })
    return { shape: shape.id, source: shape.source, kind: shape.kind, label: shape.label, score }
  })
  return candidates.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score)
}
