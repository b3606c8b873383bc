import 'server-only'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'
import type { SlaHandoff, SlaHandoffList, SlaHandoffsQuery } from '@/lib/contracts/sla-report'
import type { Disposition } from '@/lib/domain/handoff/fact'
import type { Outcome } from '@/lib/domain/opportunity/opportunity'
import { SPEED_BUCKETS } from '@/lib/domain/sla/speed-buckets'
import { AppError } from '../errors'
import { withinReach } from '../queue/reach'
import type { Scope } from '../scope'
import { inPeriod, type Period, periodOf } from './period'

type Row = {
  id: string
  leadId: string
  fullName: string | null
  firstName: string | null
  lastName: string | null
  email: string | null
  company: string | null
  route: string | null
  owner: string | null
  mqlAt: Date
  dueAt: Date | null
  touchedAt: Date | null
  disposition: Disposition | null
  reason: string | null
  deemedAt: Date | null
  sqlAt: Date | null
  outcome: Outcome | null
}

const HORIZON_DAYS = 30

/** Handoffs whose promise was broken with what happened next, the last broken first; or those of one bucket of the speed. */
export async function listSlaHandoffs(
  tx: Tx,
  scope: Scope,
  query: SlaHandoffsQuery,
  now: Date,
): Promise<SlaHandoffList> {
  const { sql } = tx
  const period = periodOf(query, scope, now)
  const { asOf } = period
  const which = query.bucket ? inBucket(sql, scope, query, period) : broken(sql, scope, query, period)
  const order = query.bucket ? sql`h.mql_at` : sql`h.due_at`
  const rows = await sql<Row[]>`
    select h.id, h.lead_id as "leadId", h.route, h.mql_at as "mqlAt", h.due_at as "dueAt", l.company,
      coalesce(u.name, h.owner, l.owner) as owner, c.full_name as "fullName", c.first_name as "firstName",
      c.last_name as "lastName", c.email,
      case when h.first_touch_at <= ${asOf} then h.first_touch_at end as "touchedAt",
      case when h.disposed_at <= ${asOf} then h.disposition end as disposition,
      case when h.disposed_at <= ${asOf} then h.reason end as reason,
      case when h.deemed_at <= ${asOf} then h.deemed_at end as "deemedAt",
      case when h.sql_at <= ${asOf} then h.sql_at end as "sqlAt",
      case when h.closed_at <= ${asOf} then h.outcome end as outcome
    from (select * from app.handoff h where ${which} ${withinReach(sql, scope)} ${after(sql, query.cursor, order)}
      order by ${order} desc, h.id desc limit ${query.limit + 1}) h
    join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = h.lead_id
    left join app.lead_contact c on c.workspace_id = ${scope.workspaceId} and c.lead_id = h.lead_id
    left join app.app_user u on u.id = h.assignee_id
    order by ${order} desc, h.id desc`
  const [count] = await sql<{ n: number }[]>`
    select count(*)::int as n from app.handoff h where ${which} ${withinReach(sql, scope)}`
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const at = last && (query.bucket ? last.mqlAt : last.dueAt)
  return {
    as_of: asOf.toISOString(),
    total: count?.n ?? 0,
    handoffs: page.map(view),
    next_cursor: rows.length > query.limit && last && at ? `${at.getTime()}_${last.id}` : null,
  }
}

/** As attainment counts it: by due date, late or silent, and not taken away before it was due. */
function broken(sql: postgres.Sql, scope: Scope, query: SlaHandoffsQuery, { from, to, asOf }: Period) {
  const all = inPeriod(sql, scope, query, { from: null, to: null, asOf })
  return sql`${all} and h.due_at < ${asOf}
    ${from ? sql`and h.due_at >= ${from}` : sql``} ${to ? sql`and h.due_at < ${to}` : sql``}
    and (h.first_touch_at is null or h.first_touch_at > least(h.due_at, ${asOf}::timestamptz))
    and not (h.disposition in ('rerouted', 'merged') and h.disposed_at is not null and h.disposed_at <= h.due_at)`
}

function inBucket(sql: postgres.Sql, scope: Scope, query: SlaHandoffsQuery, period: Period) {
  const at = SPEED_BUCKETS.findIndex(({ id }) => id === query.bucket)
  const upTo = SPEED_BUCKETS[at]?.upTo ?? null
  const over = at > 0 ? (SPEED_BUCKETS[at - 1]?.upTo ?? 0) : -1
  const waited = sql`extract(epoch from h.first_touch_at - h.mql_at) / 60`
  const isTouched = sql`h.first_touch_at >= h.mql_at and h.first_touch_at <= ${period.asOf}`
  const bounds =
    upTo === null
      ? sql`and coalesce(not (${isTouched}), true)`
      : sql`and ${isTouched} and ${waited} > ${over} ${upTo === Number.POSITIVE_INFINITY ? sql`` : sql`and ${waited} <= ${upTo}`}`
  return sql`${inPeriod(sql, scope, query, period)}
    and h.mql_at <= ${period.asOf}::timestamptz - make_interval(days => ${HORIZON_DAYS}) ${bounds}`
}

const CURSOR = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

function after(sql: postgres.Sql, cursor: string | undefined, order: postgres.PendingQuery<postgres.Row[]>) {
  if (cursor === undefined) return sql``
  const match = CURSOR.exec(cursor)
  if (!match?.[1] || !match[2]) throw new AppError('invalid', 'cursor: not one this list gave out')
  return sql`and (${order}, h.id) < (${new Date(Number(match[1]))}::timestamptz, ${match[2]}::uuid)`
}

function view(row: Row): SlaHandoff {
  const written = row.fullName?.trim() || [row.firstName, row.lastName].filter(Boolean).join(' ')
  return {
    id: row.id,
    lead_id: row.leadId,
    name: written || row.email,
    company: row.company,
    route: row.route,
    owner: row.owner,
    mql_at: row.mqlAt.toISOString(),
    due_at: row.dueAt?.toISOString() ?? null,
    first_touch_at: row.touchedAt?.toISOString() ?? null,
    disposition: row.disposition,
    reason: row.reason,
    deemed_at: row.deemedAt?.toISOString() ?? null,
    sql_at: row.sqlAt?.toISOString() ?? null,
    outcome: row.outcome,
  }
}
