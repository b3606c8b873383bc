import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import { inSpan, type LeadSpan } from './lead-span'

export type LeadRow = { id: string; createdAt: Date | null; facts: LeadFacts }

type Row = Omit<LeadFacts, 'annualRevenueMinor'> & {
  id: string
  createdAt: Date | null
  annualRevenueMinor: number | string | null
}

/** The leads of a span, in the order of their ids. */
export async function readLeads(tx: Tx, span: LeadSpan): Promise<LeadRow[]> {
  const rows = await tx.sql<Row[]>`
    select id, created_at as "createdAt", company, job_title as "jobTitle", industry, country, employees,
      employee_band as "employeeBand", annual_revenue_minor as "annualRevenueMinor", source, segment, attributes
    from app.lead
    where workspace_id = ${span.workspaceId} and voided_at is null and merged_into_id is null
      and ${inSpan(tx, 'id', span)}
    order by id`
  return rows.map(({ id, createdAt, annualRevenueMinor, ...facts }) => ({
    id,
    createdAt,
    facts: {
      ...facts,
      annualRevenueMinor: annualRevenueMinor === null ? null : Number(annualRevenueMinor),
    },
  }))
}
