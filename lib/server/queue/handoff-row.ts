import 'server-only'
import type postgres from 'postgres'
import type { QueueHandoff } from '@/lib/contracts/queue'
import { CLAIM_MINUTES } from '@/lib/domain/handoff/claim'
import type { Disposition, HandoffOrigin } from '@/lib/domain/handoff/fact'
import type { Scope } from '../scope'
import { nextDue } from './waiting'

/** A handoff with its lead and the people at it, as the queue reads it. */
export type QueueRow = {
  id: string
  leadId: string
  n: number
  origin: HandoffOrigin
  route: string | null
  source: string | null
  segment: string | null
  country: string | null
  fullName: string | null
  firstName: string | null
  lastName: string | null
  email: string | null
  company: string | null
  jobTitle: string | null
  employees: number | null
  mqlAt: Date | null
  dueAt: Date | null
  firstTouchAt: Date | null
  answerDueAt: Date | null
  nextDueAt: Date | null
  pausedAt: Date | null
  disposition: Disposition | null
  assigneeId: string | null
  assigneeName: string | null
  owner: string | null
  claimedBy: string | null
  claimantName: string | null
  claimedUntil: Date | null
  revision: number
}

/** Columns of a QueueRow; `h` is the handoff, `l` its lead, `c` the contact, `a` the assignee, `k` who has claimed it. */
export function queueColumns(sql: postgres.Sql) {
  return sql`
    h.id, h.lead_id as "leadId", h.n, h.origin, h.route, h.source, h.segment, h.country, c.full_name as "fullName",
    c.first_name as "firstName", c.last_name as "lastName", c.email, l.company, l.job_title as "jobTitle", l.employees,
    h.mql_at as "mqlAt", h.due_at as "dueAt", h.first_touch_at as "firstTouchAt", h.answer_due_at as "answerDueAt",
    nullif(${nextDue(sql)}, 'infinity') as "nextDueAt", h.paused_at as "pausedAt", h.disposition, h.owner, h.revision,
    a.id as "assigneeId", a.name as "assigneeName", k.id as "claimedBy", k.name as "claimantName",
    h.claimed_at + make_interval(mins => ${CLAIM_MINUTES}) as "claimedUntil"`
}

/** What belongs to a handoff `h` besides itself. */
export function queueJoins(sql: postgres.Sql, { workspaceId }: Scope) {
  return sql`
    join app.lead l on l.workspace_id = ${workspaceId} and l.id = h.lead_id
    left join app.lead_contact c on c.workspace_id = ${workspaceId} and c.lead_id = h.lead_id
    left join app.app_user a on a.id = h.assignee_id
    left join app.app_user k on k.id = h.claimed_by
      and h.claimed_at > now() - make_interval(mins => ${CLAIM_MINUTES})`
}

export function viewHandoff(row: QueueRow): QueueHandoff {
  const written = row.fullName?.trim() || [row.firstName, row.lastName].filter(Boolean).join(' ')
  const { claimedBy, claimantName, claimedUntil, assigneeId, assigneeName } = row
  return {
    id: row.id,
    lead_id: row.leadId,
    n: row.n,
    origin: row.origin,
    route: row.route,
    source: row.source,
    segment: row.segment,
    country: row.country,
    name: written || row.email,
    company: row.company,
    job_title: row.jobTitle,
    employees: row.employees,
    mql_at: row.mqlAt?.toISOString() ?? '',
    due_at: row.dueAt?.toISOString() ?? null,
    first_touch_at: row.firstTouchAt?.toISOString() ?? null,
    answer_due_at: row.answerDueAt?.toISOString() ?? null,
    next_due_at: row.nextDueAt?.toISOString() ?? null,
    paused_at: row.pausedAt?.toISOString() ?? null,
    disposition: row.disposition,
    assignee: assigneeId === null ? null : { id: assigneeId, name: assigneeName ?? '' },
    owner: row.owner,
    claim:
      claimedBy === null || claimedUntil === null
        ? null
        : { by: { id: claimedBy, name: claimantName ?? '' }, until: claimedUntil.toISOString() },
    revision: row.revision,
  }
}
