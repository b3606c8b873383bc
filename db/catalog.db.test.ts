import postgres from 'postgres'
import { beforeAll, describe, expect, test } from 'vitest'
import { APP_ROLE, APPEND_ONLY_TABLES, GLOBAL_TABLES } from './roles'
import { createTestWorkspace, openTestDatabase } from './testing'

const database = openTestDatabase()
const globals: readonly string[] = GLOBAL_TABLES

beforeAll(async () => {
  await createTestWorkspace(database)
})

async function asApp<T>(fn: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(database.appUrl, { max: 1, onnotice: () => undefined })
  try {
    return await fn(sql)
  } finally {
    await sql.end()
  }
}

const tenantTables = async () => {
  const rows = await database.super<{ name: string; secured: boolean; forced: boolean }[]>`
    select c.relname as name, c.relrowsecurity as secured, c.relforcerowsecurity as forced
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind in ('r', 'p') order by 1`
  return rows.filter(row => !globals.includes(row.name))
}

describe('B4 every tenant table', () => {
  test('has a workspace_id that cannot be null', async () => {
    const columns = await database.super<{ name: string; nullable: string }[]>`
      select table_name as name, is_nullable as nullable from information_schema.columns
      where table_schema = 'app' and column_name = 'workspace_id'`
    const strict = columns.filter(column => column.nullable === 'NO').map(column => column.name)
    const missing = (await tenantTables()).map(table => table.name).filter(name => !strict.includes(name))
    expect(missing).toEqual([])
  })

  test('has row-level security enabled and forced, with a policy for reading and writing', async () => {
    const tables = await tenantTables()
    expect(tables.length).toBeGreaterThan(15)
    expect(tables.filter(table => !table.secured || !table.forced)).toEqual([])
    const policies = await database.super<{ name: string }[]>`
      select tablename as name from pg_policies
      where schemaname = 'app' and qual is not null and with_check is not null and with_check not ilike '%select%'`
    const covered = policies.map(policy => policy.name)
    expect(tables.map(table => table.name).filter(name => !covered.includes(name))).toEqual([])
  })
})

describe('B5 the app role', () => {
  test('has no power beyond its grants', async () => {
    const [role] =
      await database.super`select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication
      from pg_roles where rolname = ${APP_ROLE}`
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false])
    const owned = await database.super`select relname from pg_class c join pg_roles r on r.oid = c.relowner
      where r.rolname = ${APP_ROLE}`
    expect(owned).toHaveLength(0)
    const truncatable = await database.super`select table_name from information_schema.role_table_grants
      where grantee = ${APP_ROLE} and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')`
    expect(truncatable).toHaveLength(0)
  })

  test.each([
    'set role treaty_owner',
    'create table app.mine (id int)',
    'alter table app.lead disable row level security',
  ])('may not: %s', async statement => {
    await expect(asApp(sql => sql.unsafe(statement))).rejects.toThrow(/permission denied|must be owner/)
  })

  test('turning row security off turns reading into an error, not into everything', async () => {
    const read = asApp(async sql => {
      await sql.unsafe('set row_security = off')
      return sql`select 1 from app.workspace`
    })
    await expect(read).rejects.toThrow(/row-level security/)
  })

  test.each(APPEND_ONLY_TABLES)('may not change or delete what is in %s (L2)', async table => {
    await expect(asApp(sql => sql.unsafe(`delete from app.${table}`))).rejects.toThrow('permission denied')
    await expect(
      asApp(sql => sql.unsafe(`update app.${table} set workspace_id = workspace_id`)),
    ).rejects.toThrow('permission denied')
  })
})

describe('B6 without a workspace', () => {
  test.each(['', "set treaty.workspace_id = ''"])('nothing is read (%s)', async statement => {
    const rows = await asApp(async sql => {
      if (statement) await sql.unsafe(statement)
      return sql`select 1 from app.workspace`
    })
    expect(rows).toHaveLength(0)
  })

  test('nothing is written', async () => {
    const write = asApp(
      sql => sql`insert into app.outbox (workspace_id, id, topic, payload)
        values (gen_random_uuid(), gen_random_uuid(), 't', '{}')`,
    )
    await expect(write).rejects.toThrow(/row-level security/)
  })
})

test('B7 views check their reader and no function runs as its owner', async () => {
  const views =
    await database.super`select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and c.relkind in ('v', 'm')
      and not coalesce(reloptions::text like '%security_invoker=true%', false)`
  const functions =
    await database.super`select proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'app' and p.prosecdef`
  const triggers = await database.super`select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid
    join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'app' and not t.tgisinternal`
  expect([...views, ...functions, ...triggers]).toEqual([])
})

describe('B8 keys', () => {
  test('primary keys and unique constraints of tenant tables begin with the workspace', async () => {
    const keys = await database.super<{ table: string; index: string; first: string }[]>`
      select t.relname as table, i.relname as index, a.attname as first
      from pg_index x join pg_class t on t.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
      join pg_namespace n on n.oid = t.relnamespace
      join pg_attribute a on a.attrelid = t.oid and a.attnum = x.indkey[0]
      where n.nspname = 'app' and x.indisunique`
    const wrong = keys.filter(
      key =>
        !globals.includes(key.table) && key.first !== 'workspace_id' && key.index !== 'workspace_slug_key',
    )
    expect(wrong).toEqual([])
  })

  test('references between tenant tables carry the workspace', async () => {
    const references = await database.super<{ table: string; target: string; columns: string[] }[]>`
      select t.relname as table, r.relname as target,
        array(select attname::text from pg_attribute where attrelid = c.conrelid and attnum = any (c.conkey)) as columns
      from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_class r on r.oid = c.confrelid
      join pg_namespace n on n.oid = t.relnamespace where n.nspname = 'app' and c.contype = 'f'`
    const wrong = references.filter(
      reference => !globals.includes(reference.target) && !reference.columns.includes('workspace_id'),
    )
    expect(wrong).toEqual([])
  })
})
