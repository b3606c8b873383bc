/** Content of a draft before anybody checked it: any value may be missing or of another kind. */
export type Loose = Readonly<Record<string, unknown>>

/** A group of fields of something unknown; empty when it is none. */
export function groupOf(value: unknown): Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Loose) : {}
}

/** Entries of a list of something unknown; none when it is no list. */
export function listOf(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? value.map(groupOf) : []
}

/** What lies at a path of groups. */
export function at(value: unknown, ...path: string[]): unknown {
  return path.reduce<unknown>((group, key) => groupOf(group)[key], value)
}
