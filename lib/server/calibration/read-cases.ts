import 'server-only'
import type { Tx } from '@/db/client'
import { caseOf, type PastCase } from '@/lib/domain/calibration/past-case'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import { readDueDays } from '../rejection/due-days'
import { readHistory } from '../rejection/past-handoffs'
import type { Scope } from '../scope'

const MOST_UNDATED = 10_000

export type Cases = { cases: PastCase[]; dueDays: number; isCut: boolean }

/** Past handoffs for calibration. Undated ones are read only where there are no others: they say nothing of an order. */
export async function readCases(tx: Tx, scope: Scope, now: Date): Promise<Cases> {
  const dueDays = await readDueDays(tx, scope, now)
  const { handoffs, isCut } = await readHistory(tx, scope, {}, { dueDays, now })
  if (handoffs.length > 0) return { cases: handoffs.map(caseOf), dueDays: dueDays.won, isCut }
  const undated = await readUndated(tx, scope)
  return {
    cases: undated.slice(0, MOST_UNDATED),
    dueDays: dueDays.won,
    isCut: undated.length > MOST_UNDATED,
  }
}

type Row = LeadFacts & { id: string; isWon: boolean }

async function readUndated({ sql }: Tx, { workspaceId }: Scope): Promise<PastCase[]> {
  const rows = await sql<Row[]>`
    select h.id, l.company, l.job_title as "jobTitle", l.industry, l.country, l.employees,
      l.employee_band as "employeeBand", l.annual_revenue_minor as "annualRevenueMinor", l.source, l.segment,
      l.attributes, h.outcome is not distinct from 'won' as "isWon"
    from app.handoff h join app.lead l on l.workspace_id = ${workspaceId} and l.id = h.lead_id
    where h.workspace_id = ${workspaceId} and h.mql_at is null
    order by length(l.external_id), l.external_id, h.n limit ${MOST_UNDATED + 1}`
  return rows.map(({ id, isWon, annualRevenueMinor, ...facts }) => ({
    ...{ id, isWon, mql: null, events: [] },
    facts: {
      ...facts,
      annualRevenueMinor: annualRevenueMinor === null ? null : Number(annualRevenueMinor),
    },
  }))
}
