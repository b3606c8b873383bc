import type { Attributes } from '@/lib/domain/record/record'
import { MAX_ATTRIBUTE } from '../values/attribute'
import { clean } from '../values/clean'

const MOST = 50

/** The JSON of an activity as flat attributes; null when it is no JSON object. Nested values stay JSON text. */
export function activityAttributes(json: string): Attributes | null {
  const parsed = parseObject(json)
  if (parsed === null) return null
  const entries: [string, Attributes[string]][] = []
  for (const [name, value] of Object.entries(parsed).slice(0, MOST)) {
    const kept = attribute(value)
    if (kept !== null) entries.push([clean(name) ?? 'value', kept])
  }
  return Object.fromEntries(entries)
}

function attribute(value: unknown): Attributes[string] | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (value === null || value === undefined) return null
  const text = clean(typeof value === 'string' ? value : JSON.stringify(value))
  return text === null ? null : text.slice(0, MAX_ATTRIBUTE).toWellFormed()
}

function parseObject(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
