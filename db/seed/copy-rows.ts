import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'
import { copyLine } from './copy-line'
import { type Cell, SEED_COLUMNS, type SeedTable } from './table-rows'

const CHUNK_ROWS = 1_000

/** Loads rows of one table with COPY, on a connection that nothing else uses meanwhile. */
export async function copyRows(sql: postgres.Sql, table: SeedTable, rows: readonly Cell[][]): Promise<void> {
  if (rows.length === 0) return
  const columns = SEED_COLUMNS[table].join(', ')
  const target = await sql.unsafe(`copy app.${table} (${columns}) from stdin`).writable()
  await pipeline(Readable.from(chunks(rows)), target)
}

function* chunks(rows: readonly Cell[][]): Generator<Buffer> {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    let text = ''
    for (const row of rows.slice(start, start + CHUNK_ROWS)) text += copyLine(row)
    yield Buffer.from(text)
  }
}
