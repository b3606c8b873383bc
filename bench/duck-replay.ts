import { DuckDBInstance } from '@duckdb/node-api'
import type postgres from 'postgres'
import { replaySql } from './replay-sql'

type Duck = { ask: () => Promise<Record<string, unknown>[]>; close: () => void }

const ROWS = 50_000

/** The same tables in DuckDB, in memory, with small numbers in place of ids. */
export async function openDuck(sql: postgres.Sql, workspaceId: string): Promise<Duck> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' })
  const connection = await instance.connect()
  await connection.run(
    'create table told_lead(id integer, us bigint, employees integer, country varchar, segment varchar)',
  )
  await connection.run('create table told_event(lead_id integer, type varchar, us bigint)')
  await connection.run(
    'create table told_stretch(id integer, lead_id integer, after_us bigint, until_us bigint, reached integer)',
  )
  const numbers = new Map<string, number>()
  const leads = await connection.createAppender('told_lead')
  const micros = (at: string) => BigInt(at)
  for await (const rows of sql`
    select id, (extract(epoch from created_at) * 1000000)::bigint::text as us, employees, country, segment
    from app.lead where workspace_id = ${workspaceId} and voided_at is null and merged_into_id is null`.cursor(
    ROWS,
  ))
    for (const row of rows) {
      numbers.set(row.id, numbers.size)
      leads.appendInteger(numbers.size - 1)
      leads.appendBigInt(micros(row.us))
      if (row.employees === null) leads.appendNull()
      else leads.appendInteger(row.employees)
      leads.appendVarchar(row.country ?? '')
      leads.appendVarchar(row.segment ?? '')
      leads.endRow()
    }
  leads.closeSync()
  const events = await connection.createAppender('told_event')
  for await (const rows of sql`
    select lead_id, type, (extract(epoch from occurred_at) * 1000000)::bigint::text as us
    from app.engagement_event where workspace_id = ${workspaceId}`.cursor(ROWS))
    for (const row of rows) {
      events.appendInteger(numbers.get(row.lead_id) ?? -1)
      events.appendVarchar(row.type)
      events.appendBigInt(micros(row.us))
      events.endRow()
    }
  events.closeSync()
  const stretches = await connection.createAppender('told_stretch')
  for await (const rows of sql`
    select id, lead_id, reached, (extract(epoch from after_at) * 1000000)::bigint::text as after_us,
      (extract(epoch from until_at) * 1000000)::bigint::text as until_us from stretch`.cursor(ROWS))
    for (const row of rows) {
      stretches.appendInteger(row.id)
      stretches.appendInteger(numbers.get(row.lead_id) ?? -1)
      stretches.appendBigInt(micros(row.after_us))
      stretches.appendBigInt(micros(row.until_us))
      stretches.appendInteger(row.reached)
      stretches.endRow()
    }
  stretches.closeSync()
  await connection.run(
    `create table duck_lead as select id, make_timestamp(us) as created_at, employees, country, segment from told_lead`,
  )
  await connection.run(
    'create table duck_event as select lead_id, type, make_timestamp(us) as happened from told_event',
  )
  await connection.run(`create table duck_stretch as
    select id, lead_id, make_timestamp(after_us) as after_at, make_timestamp(until_us) as until_at, reached from told_stretch`)
  const statement = replaySql({ event: 'duck_event', lead: 'duck_lead', stretch: 'duck_stretch', where: '' })
  return {
    ask: async () => (await connection.runAndReadAll(statement)).getRowObjects(),
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}
