import { type FieldColumns, matchFields } from './match-fields'
import type { PlanProblem } from './plan'
import { headerKey } from './reading/headers'
import type { Shape } from './shape'

/** Choice for a column that fills no field but is worth keeping. */
export const KEEP_AS_ATTRIBUTE = 'attribute'

export type Assignment = {
  fields: FieldColumns
  /** Columns kept as attributes. */
  rest: readonly number[]
  problems: readonly PlanProblem[]
}

/** Which column fills which field: first what a person chose, then what the headers say of the others. */
export function assignColumns(
  shape: Shape,
  headers: readonly string[],
  mapping: Record<string, string>,
): Assignment {
  const chosen = new Map<string, number[]>()
  const settled = new Set<number>()
  const kept: number[] = []
  const problems: PlanProblem[] = []
  for (const [header, field] of Object.entries(mapping)) {
    const place = headers.findIndex(name => name.toLowerCase() === header.trim().toLowerCase())
    const problem = checkChoice(shape, { header, field, place })
    if (problem) problems.push(problem)
    if (problem || place < 0) continue
    settled.add(place)
    if (field === KEEP_AS_ATTRIBUTE) kept.push(place)
    else if (field !== '') chosen.set(field, [...(chosen.get(field) ?? []), place])
  }
  const open = Object.fromEntries(Object.entries(shape.fields).filter(([field]) => !chosen.has(field)))
  const matched = matchFields(open, headers.map(headerKey), settled)
  const fields = new Map([...chosen, ...matched])
  const used = new Set([...settled, ...[...matched.values()].flat()])
  const unused = headers.map((_, place) => place).filter(place => !used.has(place))
  return { fields, rest: shape.keepsRest ? [...kept, ...unused].sort((a, b) => a - b) : [], problems }
}

function checkChoice(
  shape: Shape,
  choice: { header: string; field: string; place: number },
): PlanProblem | null {
  const { header, field, place } = choice
  if (place < 0) {
    return {
      severity: 'error',
      code: 'unknown_header',
      column: header,
      message: `This file has no column “${header}”.`,
    }
  }
  if (field === '' || field === KEEP_AS_ATTRIBUTE || Object.hasOwn(shape.fields, field)) return null
  const known = Object.keys(shape.fields).join(', ')
  return {
    severity: 'error',
    code: 'unknown_field',
    column: header,
    message: `There is no field “${field}”. Fields: ${known}.`,
  }
}
