import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadDetail } from '@/lib/contracts/lead'
import { minorDigitsOf } from '@/lib/importers/values/currency'
import { AppError } from '../errors'
import type { Scope } from '../scope'
import { type LeadRow, viewSummary } from './lead-row'
import { ownedBy } from './own-leads'
import { listEngagement, listEpisodes, listLedger, listOpportunities, listTouches } from './read-history'
import { leadColumns, leadTables } from './select-leads'

type DetailRow = LeadRow & {
  phone: string | null
  industry: string | null
  employees: number | null
  employeeBand: string | null
  annualRevenueMinor: number | null
  attributes: LeadDetail['attributes']
  erasedAt: Date | null
}

/** Everything known about one lead that is owned by one of these names; null: whoever owns it, for who may see it. */
export async function readLead(
  tx: Tx,
  scope: Scope,
  { id, names }: { id: string; names: readonly string[] | null },
): Promise<LeadDetail> {
  const { sql } = tx
  const own = ownedBy(sql, names)
  const [row] = await sql<DetailRow[]>`
    select ${leadColumns(sql)}, c.phone, l.industry, l.employees, l.employee_band as "employeeBand",
      l.annual_revenue_minor as "annualRevenueMinor", l.attributes, l.erased_at as "erasedAt"
    from ${leadTables(sql, scope)} ${own} and l.id = ${id}`
  if (!row) throw new AppError('not_found', 'There is no such lead, or it is not one of yours.')
  const { currency } = scope.workspace
  const major = (minor: number | null, of: string) =>
    minor === null ? null : minor / 10 ** (minorDigitsOf(of) ?? 2)
  const [engagement, engagementCount] = await listEngagement(tx, scope, id)
  return {
    ...viewSummary(row),
    phone: row.phone,
    industry: row.industry,
    employees: row.employees,
    employee_band: row.employeeBand,
    annual_revenue: major(row.annualRevenueMinor, currency),
    currency,
    attributes: row.attributes,
    erased_at: row.erasedAt?.toISOString() ?? null,
    history: await listEpisodes(tx, scope, id, major),
    ledger: await listLedger(tx, scope, id),
    engagement,
    engagement_count: engagementCount,
    touches: await listTouches(tx, scope, id),
    opportunities: await listOpportunities(tx, scope, id, major),
  }
}
