import 'server-only'
import type { Tx } from '@/db/client'
import { parseCriteria } from '@/lib/contracts/criteria'
import type { Gate } from '@/lib/domain/criteria/criteria'
import { icpGate } from '@/lib/domain/criteria/icp-gate'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import type { RejectionEvidence } from '@/lib/domain/rejection/check-evidence'
import type { Scope } from '../scope'

type Asked = { id: string; leadId: string; mqlAt: Date | null; agreementVersion: number | null }
type LeadRow = LeadFacts & { id: string }
type EventRow = { leadId: string; type: string; at: Date; dateOnly: boolean }
type TouchRow = { leadId: string; at: Date; countsAsFirstTouch: boolean; outcome: string | null }
type ContactRow = { leadId: string; at: Date }

const EVENTS_READ = 20_000

/** What is known of some handoffs that a reason can be held against, read set-wise. */
export async function readEvidence(
  tx: Tx,
  scope: Scope,
  asked: readonly Asked[],
): Promise<Map<string, RejectionEvidence>> {
  const { sql } = tx
  const workspaceId = scope.workspaceId
  const ids = asked.map(each => each.leadId)
  const leads = await sql<LeadRow[]>`
    select id, company, job_title as "jobTitle", industry, country, employees, employee_band as "employeeBand",
      annual_revenue_minor as "annualRevenueMinor", source, segment, attributes
    from app.lead where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`
  const events = await sql<EventRow[]>`
    select lead_id as "leadId", type, occurred_at as at, date_only as "dateOnly" from app.engagement_event
    where workspace_id = ${workspaceId} and lead_id = any(${ids}::uuid[])
    order by occurred_at desc limit ${EVENTS_READ}`
  const touches = await sql<TouchRow[]>`
    select lead_id as "leadId", occurred_at as at, counts_as_first_touch as "countsAsFirstTouch", outcome
    from app.touch where workspace_id = ${workspaceId} and lead_id = any(${ids}::uuid[])`
  const answers = await sql<ContactRow[]>`
    select lead_id as "leadId", disposed_at as at from app.handoff
    where workspace_id = ${workspaceId} and lead_id = any(${ids}::uuid[]) and disposed_at is not null`
  const versions = await sql<{ n: number; criteria: unknown }[]>`
    select n, content -> 'criteria' as criteria from app.agreement_version where workspace_id = ${workspaceId}
      and n = any(${asked.map(each => each.agreementVersion).filter(n => n !== null)}::int[])`
  const gates = new Map(versions.map(({ n, criteria }) => [n, gatesOf(criteria)]))
  const facts = new Map(leads.map(lead => [lead.id, lead]))
  const [eventsOf, touchesOf, answersOf] = [byLead(events), byLead(touches), byLead(answers)]
  return new Map(
    asked.map(({ id, leadId, mqlAt, agreementVersion }) => {
      const mqlMs = mqlAt?.getTime() ?? 0
      const known = facts.get(leadId)
      const agreed = (agreementVersion === null ? undefined : gates.get(agreementVersion)) ?? []
      const touched = touchesOf.get(leadId) ?? []
      const earlier = [...touched, ...(answersOf.get(leadId) ?? [])]
        .map(({ at }) => at.getTime())
        .filter(ms => ms < mqlMs)
      return [
        id,
        {
          mqlMs,
          gates: known ? agreed.map(gate => icpGate(gate, known)) : [],
          touches: touched.filter(({ at }) => at.getTime() >= mqlMs),
          events: (eventsOf.get(leadId) ?? [])
            .map(({ type, at, dateOnly }) => ({ type, ms: at.getTime(), dateOnly }))
            .filter(({ ms }) => ms <= mqlMs),
          lastContactMs: earlier.length === 0 ? null : Math.max(...earlier),
        },
      ]
    }),
  )
}

/** What cannot be read says nothing. */
function gatesOf(agreed: unknown): readonly Gate[] {
  const parsed = parseCriteria(agreed)
  return parsed.ok ? parsed.criteria.gates : []
}

function byLead<T extends { leadId: string }>(rows: readonly T[]): Map<string, T[]> {
  return Map.groupBy(rows, row => row.leadId)
}
