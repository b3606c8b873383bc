import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { installJobs, JOBS_MARK } from './install-jobs'
import { accessRules } from './roles'

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url))
const LOCK = 7_306_771_144
const LOCK_TIMEOUT_MS = 200
const LOCK_TRIES = 50

/** A file whose first line is `-- non-transactional` runs statement by statement (CREATE INDEX CONCURRENTLY). */
const NON_TRANSACTIONAL = /^\s*--\s*non-transactional/i

/**
 * Applies the migrations that are not applied yet, one transaction a file, under an advisory lock so that
 * several starting processes do it once; then sets grants and policies. Returns the names it applied.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 })
  try {
    await sql`select pg_advisory_lock(${LOCK})`
    await sql`create schema if not exists app`
    await sql`create table if not exists app.schema_migration (
      name text primary key, applied_at timestamptz not null default now())`
    const done = new Set(
      (await sql<{ name: string }[]>`select name from app.schema_migration`).map(row => row.name),
    )
    const names = (await readdir(FOLDER)).filter(name => name.endsWith('.sql')).sort()
    const todo = names.filter(name => !done.has(name))
    for (const name of todo) await apply(sql, name)
    await sql.begin(tx => tx.unsafe(accessRules()))
    if (!done.has(JOBS_MARK)) {
      await installJobs(sql, ownerUrl)
      await sql`insert into app.schema_migration (name) values (${JOBS_MARK}) on conflict do nothing`
    }
    return todo
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Whether every migration of this version is applied, without changing anything. */
export async function isMigrated(ownerUrl: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => undefined, connect_timeout: 10 })
  try {
    const [table] = await sql`select to_regclass('app.schema_migration') as name`
    if (!table?.name) return false
    const done = new Set(
      (await sql<{ name: string }[]>`select name from app.schema_migration`).map(row => row.name),
    )
    if (!done.has(JOBS_MARK)) return false
    return (await readdir(FOLDER)).filter(name => name.endsWith('.sql')).every(name => done.has(name))
  } finally {
    await sql.end({ timeout: 5 })
  }
}

async function apply(sql: postgres.Sql, name: string): Promise<void> {
  const text = (await readFile(`${FOLDER}${name}`, 'utf8')).replaceAll('CREATE SCHEMA "app";', '')
  const statements = text
    .split('--> statement-breakpoint')
    .map(part => part.trim())
    .filter(Boolean)
  if (NON_TRANSACTIONAL.test(text)) {
    for (const statement of statements) await sql.unsafe(statement)
    await sql`insert into app.schema_migration (name) values (${name})`
    return
  }
  for (let attempt = 1; ; attempt++) {
    try {
      await sql.begin(async tx => {
        await tx.unsafe(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`)
        for (const statement of statements) await tx.unsafe(statement)
        await tx`insert into app.schema_migration (name) values (${name})`
      })
      return
    } catch (error) {
      if (!isLockTimeout(error) || attempt === LOCK_TRIES) throw error
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  }
}

function isLockTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '55P03'
}
