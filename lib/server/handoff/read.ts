import 'server-only'
import type { Tx } from '@/db/client'
import type { HandoffList, HandoffListRequest } from '@/lib/contracts/handoff-list'
import { toMetricQuery } from '@/lib/contracts/metric-query'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { AppError } from '../errors'
import { ownedBy, ownerNames } from '../lead/own-leads'
import { rowsBehind } from '../metric/rows-behind'
import type { Fragment, Sql } from '../metric/sql/fragment'
import { letIn, table } from '../metric/sql/rows'
import { idsOfRule } from '../rejection/by-rule'
import type { Scope } from '../scope'
import { type FoundRow, foundColumns, sortColumn, viewRow } from './listed-row'

/** `GET /api/v1/handoffs`: exactly the rows that a number counts, the newest first. */
export async function listHandoffs(
  tx: Tx,
  scope: Scope,
  { metric, part, limit, cursor, rule, ...request }: HandoffListRequest,
  now: Date,
): Promise<HandoffList> {
  const { sql } = tx
  const query = toMetricQuery({ id: metric, ...request })
  const behind = await rowsBehind(tx, scope, query, part, now)
  const { context } = behind
  const ids = rule === undefined ? null : await idsLaidTo(tx, scope, query, rule, now)
  const where = ids ? sql`(${behind.where}) and r.id = any(${ids}::uuid[])` : behind.where
  const { subject } = context
  const names = await ownerNames(tx, scope)
  const joins = sql`
    left join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = r.lead_id
    left join app.lead_contact c on c.workspace_id = ${scope.workspaceId} and c.lead_id = r.lead_id`
  const counted = sql`from ${table(context)} ${names === null ? sql`` : joins}
    where ${letIn(context)} and (${where}) ${ownedBy(sql, names)}`
  const [count] = await sql<{ n: number }[]>`select count(*)::int as n ${counted}`
  const found = await sql<FoundRow[]>`select ${foundColumns(sql, subject)} from ${table(context)} ${joins}
    where ${letIn(context)} and (${where}) ${ownedBy(sql, names)} ${after(sql, sortColumn(sql, subject), cursor)}
    order by ${sortColumn(sql, subject)} desc, r.id desc limit ${limit + 1}`
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    metric,
    part,
    subject,
    total: count?.n ?? 0,
    rows: page.map(row => viewRow(row, subject)),
    next_cursor: found.length > limit && last ? writeCursor(last) : null,
  }
}

async function idsLaidTo(
  tx: Tx,
  scope: Scope,
  query: MetricQuery,
  rule: string,
  now: Date,
): Promise<string[]> {
  if (query.metric !== 'rejections' && query.metric !== 'acceptance_quality')
    throw new AppError('invalid', `rule: ${query.metric} is not laid to rules`)
  return idsOfRule(tx, scope, { query, rule }, now)
}

/** Rows without a date come first, as PostgreSQL sorts them in descending order. */
function after(sql: Sql, sort: Fragment, cursor: string | undefined): Fragment {
  if (cursor === undefined) return sql``
  const { at, id } = readCursor(cursor)
  if (at === null) return sql`and ((${sort} is null and r.id < ${id}) or ${sort} is not null)`
  return sql`and (${sort}, r.id) < (${at}::timestamptz, ${id}::uuid)`
}

const writeCursor = ({ sort, id }: FoundRow): string =>
  Buffer.from(JSON.stringify([sort, id])).toString('base64url')

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function readCursor(text: string): { at: string | null; id: string } {
  try {
    const [at, id]: [unknown, unknown] = JSON.parse(Buffer.from(text, 'base64url').toString())
    const isTime = at === null || (typeof at === 'string' && !Number.isNaN(Date.parse(at)))
    if (isTime && typeof id === 'string' && UUID.test(id)) return { at, id }
  } catch {
    // Falls through to the refusal: a cursor is ours or it is nothing.
  }
  throw new AppError('invalid', 'cursor: is not one that this list has given')
}
