import type postgres from 'postgres'
import type { Tx } from '@/db/client'

export type Sql = Tx['sql']

/** A piece of SQL with its parameters, to be put into a statement. */
export type Fragment = postgres.PendingQuery<postgres.Row[]>

/** Pieces with the same word between each two. */
export function joined(sql: Sql, pieces: readonly Fragment[], separator: Fragment): Fragment {
  return pieces.reduce(
    (whole, piece, index) => (index === 0 ? piece : sql`${whole}${separator}${piece}`),
    sql``,
  )
}

/** An instant as a typed parameter, since some places do not tell PostgreSQL what to expect. */
export const instant = (sql: Sql, ms: number): Fragment => sql`${new Date(ms)}::timestamptz`

export const instants = (sql: Sql, all: readonly number[]): Fragment =>
  sql`${all.map(ms => new Date(ms).toISOString())}::timestamptz[]`
