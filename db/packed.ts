import type postgres from 'postgres'
import type { Tx } from './client'

export type Packable = string | number | boolean | Date | null | undefined

const BETWEEN = '\u001e'
const NULL = '\u001f'

/**
 * A column of many rows as one text parameter, for `insert … select … from unnest(packed(…)::type[], …)`. Bulk
 * writes go this way: PostgreSQL refuses COPY into a table under row-level security, and postgres.js waits for ever
 * when its connection dies at the end of a COPY.
 */
export function pack<Row>(rows: readonly Row[], value: (row: Row) => Packable): string {
  const cells: string[] = []
  for (const row of rows) cells.push(cell(value(row)))
  const together = cells.join('')
  const isClean = !together.includes(BETWEEN) && !together.includes('\0')
  return (isClean ? cells : cells.map(storableCell)).join(BETWEEN)
}

/** The packed column as an array of text in SQL. */
export function packed(tx: Tx, column: string): postgres.PendingQuery<postgres.Row[]> {
  return tx.sql`string_to_array(${column}, chr(30), chr(31))`
}

function cell(value: Packable): string {
  if (typeof value === 'string') return value === '' ? NULL : value
  if (value === null || value === undefined) return NULL
  return value instanceof Date ? value.toISOString() : String(value)
}

const storableCell = (text: string) => text.replaceAll(BETWEEN, ' ').replaceAll('\0', ' ')

/** JSON that jsonb takes: without NUL and without halves of characters, which it refuses. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value)
  if (!text.includes('\\u0000') && !text.includes('\\ud')) return text
  return JSON.stringify(storable(value))
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('\0', ' ').toWellFormed()
  if (Array.isArray(value)) return value.map(storable)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [storable(key), storable(held)]))
}
