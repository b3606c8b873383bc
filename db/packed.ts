import type postgres from 'postgres'
import type { Tx } from './client'

export type Packable = string | number | boolean | Date | null | undefined

const BETWEEN = '\u001e'
const NULL = '\u001f'
const RESERVED = new RegExp(`[\0${BETWEEN}${NULL}]`, 'g')

/**
 * A column of many rows as one text parameter, for `insert … select … from unnest(packed(…)::type[], …)`. Bulk
 * writes go this way: PostgreSQL refuses COPY into a table under row-level security, and postgres.js waits for ever
 * when its connection dies at the end of a COPY.
 */
export function pack<Row>(rows: readonly Row[], value: (row: Row) => Packable): string {
  const cells: string[] = new Array(rows.length)
  rows.forEach((row, i) => {
    cells[i] = cell(value(row))
  })
  return cells.join(BETWEEN)
}

/** The packed column as an array of text in SQL. */
export function packed(tx: Tx, column: string): postgres.PendingQuery<postgres.Row[]> {
  return tx.sql`string_to_array(${column}, chr(30), chr(31))`
}

function cell(value: Packable): string {
  if (value === null || value === undefined) return NULL
  if (typeof value === 'string') return value === '' ? NULL : value.replace(RESERVED, ' ')
  if (value instanceof Date) return value.toISOString()
  return String(value)
}
