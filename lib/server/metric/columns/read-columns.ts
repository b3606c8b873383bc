import 'server-only'
import type { Tx } from '@/db/client'
import type { ColumnValue } from '@/lib/domain/metrics/columns/column-table'
import { MetricColumns } from '@/lib/domain/metrics/columns/metric-columns'
import { TABLE_COLUMNS } from '@/lib/domain/metrics/columns/table-columns'
import type { Subject } from '@/lib/domain/metrics/declaration'

/** Rows that are read in one go: some milliseconds of the thread. */
const BLOCK = 5_000

type Keyed = [key: string | null, ...values: ColumnValue[]]

/** Reads everything that a workspace's metrics are made of; null where that takes more than so many bytes. */
export async function readColumns(
  tx: Tx,
  workspaceId: string,
  mostBytes: number,
): Promise<MetricColumns | null> {
  const columns = new MetricColumns()
  const [counted] = await tx.sql<Record<Subject, number>[]>`
    select (select count(*)::int from app.handoff where workspace_id = ${workspaceId}) as handoff,
      (select count(*)::int from app.opportunity where workspace_id = ${workspaceId}) as opportunity,
      (select count(*)::int from app.lead where workspace_id = ${workspaceId}) as lead`
  if (counted) for (const table of Object.values(columns.tables)) table.reserve(counted[table.subject])
  if (columns.bytes > mostBytes) return null
  await readInto(tx, columns, '', [workspaceId])
  return columns
}

/** Reads some leads anew, with their handoffs and deals. */
export async function rereadLeads(
  tx: Tx,
  workspaceId: string,
  columns: MetricColumns,
  leadIds: readonly string[],
): Promise<void> {
  for (const id of leadIds) columns.forget(id)
  if (leadIds.length > 0) await readInto(tx, columns, '= any($2::uuid[])', [workspaceId, [...leadIds]])
}

async function readInto(
  tx: Tx,
  columns: MetricColumns,
  among: string,
  parameters: [string] | [string, string[]],
): Promise<void> {
  const rows = (text: string) => tx.sql.unsafe<Keyed[]>(text, parameters).values().cursor(BLOCK)
  const only = (key: string) => (among === '' ? '' : `and ${key} ${among}`)
  for await (const block of rows(
    `select id, ${listOf('lead')} from app.lead where workspace_id = $1
      and voided_at is null and merged_into_id is null ${only('id')}`,
  ))
    for (const [id, ...values] of keyed(block)) if (id !== null) columns.addLead(id, values)
  for await (const block of rows(
    `select lead_id, ${listOf('handoff')} from app.handoff where workspace_id = $1 ${only('lead_id')}`,
  ))
    for (const [leadId, ...values] of keyed(block)) if (leadId !== null) columns.addHandoff(leadId, values)
  for await (const block of rows(
    `select lead_id, ${listOf('opportunity')} from app.opportunity where workspace_id = $1
      and voided_at is null ${only('lead_id')}`,
  ))
    for (const [leadId, ...values] of keyed(block)) columns.addDeal(leadId, values)
}

/** Rows read as lists of values, in the order in which they were asked for. */
const keyed = (rows: unknown): Keyed[] => rows as Keyed[]

/** A lead's first MQL is told by its first handoff. */
const LEAD_EXPRESSIONS: Readonly<Record<string, string>> = {
  mql_at: 'null::float8',
  date_only: 'created_date_only::int',
}

/** The columns as they are read: instants in whole milliseconds, as the statements reckon them. */
function listOf(subject: Subject): string {
  const { instants, numbers, smalls, words } = TABLE_COLUMNS[subject]
  const own = subject === 'lead' ? LEAD_EXPRESSIONS : {}
  const of = (names: readonly string[], read: (name: string) => string) =>
    names.map(name => own[name] ?? read(name))
  return [
    ...of(instants, name => `round(date_part('epoch', ${name}) * 1000)`),
    ...of(numbers, name => `${name}::float8`),
    ...of(smalls, name => name),
    ...of(words, name => (name === 'agreement_version' ? `${name}::text` : name)),
  ].join(', ')
}
