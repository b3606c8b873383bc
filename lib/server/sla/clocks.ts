import 'server-only'
import type { Tx } from '@/db/client'
import type { SlaClocks, SlaQuery } from '@/lib/contracts/sla-report'
import type { HandoffTerms } from '@/lib/domain/handoff/lead-history'
import { businessMinutesBetween } from '@/lib/domain/sla/business-minutes-between'
import type { SlaCalendar } from '@/lib/domain/sla/calendar'
import { firstTouchTerm } from '@/lib/domain/sla/first-touch-term'
import { conversionBySpeed } from '@/lib/domain/sla/speed-buckets'
import { termsInForce } from '@/lib/domain/sla/terms-in-force'
import { type Wait, waitEstimate } from '@/lib/domain/sla/wait-estimate'
import type { Scope } from '../scope'
import { inPeriod, type Period, periodOf } from './period'
import { readTerms } from './read-terms'

const MOST = 50_000
const HORIZON_DAYS = 30
const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
/** Without leave to see single leads, groups smaller than this stay closed. */
const CLOSED_BELOW = 5

type Row = {
  mqlAt: Date
  assignedAt: Date | null
  touchedAt: Date | null
  route: string | null
  segment: string | null
  sqlDays: number | null
}

/** Where the time goes between an MQL and its first touch, and how speed and conversion go together. */
export async function getSlaClocks(tx: Tx, scope: Scope, query: SlaQuery, now: Date): Promise<SlaClocks> {
  const period = periodOf(query, scope, now)
  const { asOf } = period
  const found = await readRows(tx, scope, query, period)
  const rows = found.slice(0, MOST)
  const terms = await readTerms(tx, scope.workspace)
  const assigned = rows.filter(row => row.assignedAt !== null)
  const mature = rows.filter(row => asOf.getTime() - row.mqlAt.getTime() >= HORIZON_DAYS * DAY_MS)
  return {
    as_of: asOf.toISOString(),
    is_cut: found.length > MOST,
    most: MOST,
    systems_delay:
      assigned.length > 0 ? waitEstimate(rows.map(row => clockWait(row.mqlAt, row.assignedAt, asOf))) : null,
    rep_time: assigned.length > 0 ? waitEstimate(assigned.flatMap(row => repWait(row, terms, asOf))) : null,
    speed_to_lead: waitEstimate(rows.map(row => clockWait(row.mqlAt, row.touchedAt, asOf))),
    conversion: { horizon_days: HORIZON_DAYS, buckets: bucketsOf(mature, scope) },
  }
}

async function readRows({ sql }: Tx, scope: Scope, query: SlaQuery, period: Period): Promise<Row[]> {
  const { asOf } = period
  const rows = await sql<Row[]>`
    select h.mql_at as "mqlAt", h.route, h.segment,
      case when h.assigned_at between h.mql_at and ${asOf} then h.assigned_at end as "assignedAt",
      case when h.first_touch_at between h.mql_at and ${asOf} then h.first_touch_at end as "touchedAt",
      case when h.sql_at <= ${asOf} then h.sql_days end as "sqlDays"
    from app.handoff h where ${inPeriod(sql, scope, query, period)}
    order by h.mql_at desc limit ${MOST + 1}`
  return [...rows]
}

function clockWait(from: Date, to: Date | null, asOf: Date): Wait {
  return { minutes: ((to ?? asOf).getTime() - from.getTime()) / MINUTE_MS, hasEnded: to !== null }
}

/** One who touches before it is assigned has kept nobody waiting. */
function repWait(
  { mqlAt, assignedAt, touchedAt, route, segment }: Row,
  terms: HandoffTerms,
  asOf: Date,
): Wait[] {
  if (assignedAt === null) return []
  const held = termsInForce(mqlAt.getTime(), terms)
  const term = route === null ? null : firstTouchTerm(held, route, segment)
  const calendar: SlaCalendar | null = held.calendars.find(({ id }) => id === term?.calendarId) ?? null
  const minutes = businessMinutesBetween(calendar, assignedAt, touchedAt ?? asOf)
  return [{ minutes: Math.max(0, minutes), hasEnded: touchedAt !== null }]
}

function bucketsOf(rows: readonly Row[], scope: Scope): SlaClocks['conversion']['buckets'] {
  const isClosed = (n: number) => scope.grant === 'aggregate' && n > 0 && n < CLOSED_BELOW
  const outcomes = rows.map(row => ({
    minutes: row.touchedAt === null ? null : (row.touchedAt.getTime() - row.mqlAt.getTime()) / MINUTE_MS,
    isSql: row.sqlDays !== null && row.sqlDays <= HORIZON_DAYS,
  }))
  const { minimumN } = scope.workspace.settings
  return conversionBySpeed(outcomes).map(({ id, n, sql, value, interval }) =>
    isClosed(n)
      ? { id, n: null, sql: null, value: null, interval: null, low_n: true }
      : { id, n, sql, value, interval: interval && [interval[0], interval[1]], low_n: n < minimumN },
  )
}
