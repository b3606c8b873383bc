import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import type { LoadOrder } from './messages'

export type LeadRow = { id: string; createdAt: Date | null; facts: LeadFacts }

type Row = Omit<LeadFacts, 'annualRevenueMinor'> & {
  id: string
  createdAt: Date | null
  annualRevenueMinor: number | string | null
}

/** The next leads of a part of the workspace, in the order of their ids. */
export async function readLeads(
  { sql }: Tx,
  { workspaceId, shard }: LoadOrder,
  after: string | null,
  limit: number,
): Promise<LeadRow[]> {
  const rows = await sql<Row[]>`
    select id, created_at as "createdAt", company, job_title as "jobTitle", industry, country, employees,
      employee_band as "employeeBand", annual_revenue_minor as "annualRevenueMinor", source, segment, attributes
    from app.lead
    where workspace_id = ${workspaceId} and voided_at is null and merged_into_id is null
      ${after === null ? sql`` : sql`and id > ${after}`}
      ${shard.upToId === null ? sql`` : sql`and id <= ${shard.upToId}`}
    order by id limit ${limit}`
  return rows.map(({ id, createdAt, annualRevenueMinor, ...facts }) => ({
    id,
    createdAt,
    facts: {
      ...facts,
      annualRevenueMinor: annualRevenueMinor === null ? null : Number(annualRevenueMinor),
    },
  }))
}
