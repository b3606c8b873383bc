import type postgres from 'postgres'
import { SEED_TABLES } from './table-rows'

/**
 * COPY is refused where row-level security applies to the role. It stays enabled for everybody but the owner,
 * who is let through for the load and held to it again afterwards.
 */
export async function admitOwner(sql: postgres.Sql): Promise<void> {
  for (const table of SEED_TABLES) await sql.unsafe(`alter table app.${table} no force row level security`)
}

export async function holdOwner(sql: postgres.Sql): Promise<void> {
  for (const table of SEED_TABLES) await sql.unsafe(`alter table app.${table} force row level security`)
}
