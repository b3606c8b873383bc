import type { z } from 'zod'

const LISTS: Readonly<Record<string, string>> = {
  fit_rules: 'Fit rule',
  behaviour_rules: 'Behaviour rule',
  gates: 'ICP gate',
}
const PARTS: Readonly<Record<string, string>> = {
  caps: 'Group caps',
  thresholds: 'Thresholds',
  guards: 'Guards',
  event_kinds: 'Kinds of events',
}
const ROUTES: Readonly<Record<string, string>> = {
  inbound: 'Inbound route',
  scored: 'Scored route',
  pql: 'Product route',
}

/** The clause a path leads into, by the name its authors gave it, and the field of it. */
export function nameClause(path: readonly PropertyKey[], raw: unknown): string {
  const [part = '', index, ...rest] = path
  const list = LISTS[String(part)]
  if (list && typeof index === 'number')
    return [`${list} ${titleOf(raw, part, index)}`, ...words(rest)].join(', ')
  if (list) return `${list}s`
  if (part === 'thresholds' && index === 'segments' && typeof rest[0] === 'number') {
    const segment = textAt(raw, ['thresholds', 'segments', rest[0], 'segment'])
    return [`Threshold of segment ${segment ?? rest[0] + 1}`, ...words(rest.slice(1))].join(', ')
  }
  if (part === 'routes' && index !== undefined)
    return [ROUTES[String(index)] ?? 'Routes', ...words(rest)].join(', ')
  const title = part === 'routes' ? 'Routes' : PARTS[String(part)]
  return title ? [title, ...words(path.slice(1))].join(', ') : 'Criteria'
}

/** What is wrong with a value and what to do, where the contract has no words of its own for it. */
export function sayRefusal(issue: Parameters<z.core.$ZodErrorMap>[0]): string {
  const isMissing = issue.input === undefined || issue.input === null
  switch (issue.code) {
    case 'invalid_type':
      return isMissing
        ? `is missing; give a ${kindOf(issue.expected)}.`
        : `must be a ${kindOf(issue.expected)}.`
    case 'unrecognized_keys':
      return `has ${issue.keys.map(key => `"${key}"`).join(', ')}, which it does not know; remove it.`
    case 'invalid_union':
      return 'has no operator we know; choose one, such as eq, in, gte, between or matches.'
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}.`
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string'
        ? `is too long; at most ${issue.maximum}.`
        : `is too large; at most ${issue.maximum}.`
    case 'too_small':
      return `is too small; at least ${issue.minimum}.`
    default:
      return 'is not valid; check the value.'
  }
}

const KINDS: Readonly<Record<string, string>> = {
  array: 'list',
  object: 'group of fields',
  string: 'text',
  boolean: 'yes or no (true or false)',
  int: 'whole number',
}
const kindOf = (expected: string) => KINDS[expected] ?? expected

const words = (path: readonly PropertyKey[]) =>
  path.map(key => (typeof key === 'number' ? String(key + 1) : String(key).replaceAll('_', ' ')))

function titleOf(raw: unknown, part: PropertyKey, index: number): string {
  const name = textAt(raw, [part, index, 'name']) ?? textAt(raw, [part, index, 'id'])
  return name ?? String(index + 1)
}

/** Text at a path of something unknown, in quotes and not too long; null when there is none. */
function textAt(raw: unknown, path: readonly PropertyKey[]): string | null {
  let value: unknown = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null
    value = Reflect.get(value, key)
  }
  return typeof value === 'string' && value.trim() !== '' ? `"${value.trim().slice(0, 60)}"` : null
}
