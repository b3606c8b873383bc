import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadDetail, LeadFilters, LeadList, LeadQuery } from '@/lib/contracts/lead'
import type { Scope } from '../scope'
import { readCursor, writeCursor } from './cursor'
import { type LeadRow, viewSummary } from './lead-row'
import { narrowLeads } from './narrow-leads'
import { ownedBy, ownerNames } from './own-leads'
import { readLead } from './read-lead'
import { leadColumns, leadTables } from './select-leads'

const COUNTED_TO = 10_000
const FILTER_VALUES = 200

/** A page of leads, the newest first; those without a date of creation last. */
export async function listLeads(tx: Tx, scope: Scope, query: LeadQuery): Promise<LeadList> {
  const { sql } = tx
  const cursor = readCursor(query.cursor)
  const own = ownedBy(tx.sql, await ownerNames(tx, scope))
  const matching = sql`${leadTables(sql, scope)} ${own} ${narrowLeads(sql, query)}`
  const wanted = query.limit + 1
  // In two steps, so that each walks the index on (workspace, created_at, id) and stops when the page is full.
  const dated =
    cursor && cursor.createdAt === null
      ? []
      : await sql<LeadRow[]>`select ${leadColumns(sql)} from ${matching} and l.created_at is not null
          ${cursor?.createdAt ? sql`and (l.created_at, l.id) < (${cursor.createdAt}, ${cursor.id})` : sql``}
          order by l.created_at desc, l.id desc limit ${wanted}`
  const undated =
    dated.length >= wanted
      ? []
      : await sql<LeadRow[]>`select ${leadColumns(sql)} from ${matching} and l.created_at is null
          ${cursor && cursor.createdAt === null ? sql`and l.id < ${cursor.id}` : sql``}
          order by l.id desc limit ${wanted - dated.length}`
  const rows = [...dated, ...undated]
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const [count] = await sql<{ n: number }[]>`
    select count(*)::int as n from (select 1 from ${matching} limit ${COUNTED_TO + 1}) counted`
  const total = count?.n ?? 0
  return {
    leads: page.map(viewSummary),
    next_cursor: rows.length > query.limit && last ? writeCursor(last) : null,
    total: total > COUNTED_TO ? null : total,
    counted_to: COUNTED_TO,
  }
}

/** Everything known about one lead; somebody else's lead is not there. */
export async function getLead(tx: Tx, scope: Scope, { id }: { id: string }): Promise<LeadDetail> {
  return readLead(tx, scope, { id, names: await ownerNames(tx, scope) })
}

/** Values the leads one may see have, the most frequent first, for choosing a filter. */
export async function listLeadFilters(tx: Tx, scope: Scope): Promise<LeadFilters> {
  const own = ownedBy(tx.sql, await ownerNames(tx, scope))
  const values = async (column: 'source' | 'segment' | 'country' | 'owner') => {
    const rows = await tx.sql<{ value: string }[]>`
      select coalesce(${tx.sql(`l.${column}`)}, '') as value from app.lead l
      where l.workspace_id = ${scope.workspaceId} and l.voided_at is null and l.merged_into_id is null ${own}
      group by 1 order by count(*) desc, 1 limit ${FILTER_VALUES}`
    return rows.map(row => row.value)
  }
  return {
    sources: await values('source'),
    segments: await values('segment'),
    countries: await values('country'),
    owners: await values('owner'),
  }
}
