import { headerKey } from './reading/headers'
import type { FieldSpec, Fields } from './shape'

/** Field → places of the columns that fill it, best first. */
export type FieldColumns = ReadonlyMap<string, readonly number[]>

const keysOf = new WeakMap<FieldSpec, readonly string[]>()

/** Gives every column to at most one field: the fields in their order, each the best header it finds. */
export function matchFields(
  fields: Fields,
  keys: readonly string[],
  taken: ReadonlySet<number>,
): FieldColumns {
  const used = new Set(taken)
  const columns = new Map<string, number[]>()
  for (const [field, spec] of Object.entries(fields)) {
    const places = placesOf(spec, keys).filter(place => !used.has(place))
    const kept = spec.all ? places : places.slice(0, 1)
    if (kept.length === 0) continue
    for (const place of kept) used.add(place)
    columns.set(field, kept)
  }
  return columns
}

function placesOf(spec: FieldSpec, keys: readonly string[]): number[] {
  const places: number[] = []
  for (const wanted of specKeys(spec)) {
    const place = keys.indexOf(wanted)
    if (place >= 0 && !places.includes(place)) places.push(place)
  }
  const { pattern } = spec
  if (pattern)
    for (const [place, key] of keys.entries())
      if (pattern.test(key) && !places.includes(place)) places.push(place)
  return places
}

function specKeys(spec: FieldSpec): readonly string[] {
  const known = keysOf.get(spec)
  if (known) return known
  const keys = spec.headers.map(headerKey)
  keysOf.set(spec, keys)
  return keys
}
