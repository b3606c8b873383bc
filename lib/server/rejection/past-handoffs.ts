import 'server-only'
import type { Tx } from '@/db/client'
import { pack, packed } from '@/db/packed'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import { engagementCut } from '@/lib/domain/failure-mode/engagement-cut'
import { momentOfMql, rejectionsBefore } from '@/lib/domain/failure-mode/failure-mode-at'
import { type Disposition, STAGE_BITS } from '@/lib/domain/handoff/fact'
import type { Moment } from '@/lib/domain/handoff/moment'
import type { PastHandoff } from '@/lib/domain/loop/past-handoff'
import { salesAnswer } from '@/lib/domain/loop/sales-answer'
import { type DatedFacts, factsAt } from '@/lib/domain/scoring/candidate'
import type { EngagementEvent } from '@/lib/domain/scoring/engagement-event'
import { shiftDay, startOfDay } from '@/lib/domain/time/edge'
import type { Fragment } from '../metric/sql/fragment'
import type { Scope } from '../scope'
import { datedFacts, readPastFacts } from '../scoring/past-facts'

/** The newest so many: enough to tell any difference that matters, and little enough to be read at once. */
const MOST = 10_000
const BLOCK = 1_000
const DAY_MS = 86_400_000

export type Period = { from?: string | undefined; to?: string | undefined }
export type DueDays = { sql: number; won: number }
export type History = { handoffs: PastHandoff[]; isCut: boolean }

type Row = {
  id: string
  leadId: string
  n: number
  agreementVersion: number | null
  mqlAt: Date
  dateOnly: number
  disposition: Disposition | null
  disposedAt: Date | null
  verdict: 'accepted' | 'criteria' | 'timing' | 'process' | 'pending' | 'overturned' | null
  reason: string | null
  isSql: boolean
  isWon: boolean
}
type Earlier = Pick<Row, 'n' | 'leadId' | 'dateOnly' | 'disposition' | 'disposedAt'> & { mqlAt: Date | null }

/** Handoffs of a period with what was known of their leads then, the newest first, read set-wise. */
export async function readHistory(
  tx: Tx,
  scope: Scope,
  period: Period,
  { dueDays, now }: { dueDays: DueDays; now: Date },
): Promise<History> {
  const rows = await readRows(tx, scope, madeIn(tx, scope, period))
  const found = rows.slice(0, MOST)
  return { handoffs: await withLeads(tx, scope, found, { dueDays, now }), isCut: rows.length > MOST }
}

/** Some handoffs with what was known of their leads then. */
export async function readPast(
  tx: Tx,
  scope: Scope,
  ids: readonly string[],
  when: { dueDays: DueDays; now: Date },
): Promise<PastHandoff[]> {
  return withLeads(tx, scope, await readRows(tx, scope, tx.sql`and id = any(${ids}::uuid[])`), when)
}

async function withLeads(
  tx: Tx,
  scope: Scope,
  found: readonly Row[],
  { dueDays, now }: { dueDays: DueDays; now: Date },
): Promise<PastHandoff[]> {
  const earlier = await readEarlier(tx, scope, found)
  const handoffs: PastHandoff[] = []
  for (let i = 0; i < found.length; i += BLOCK) {
    const block = found.slice(i, i + BLOCK)
    const facts = await readFacts(tx, scope, block)
    const events = await readEvents(tx, scope, block)
    for (const [place, row] of block.entries()) {
      const mql = momentOf(row)
      const before = (earlier.get(row.leadId) ?? []).filter(each => each.n < row.n)
      const ageDays = (now.getTime() - mql.ms) / DAY_MS
      handoffs.push({
        id: row.id,
        version: row.agreementVersion,
        mql,
        facts: factsAt(facts.get(row.leadId) ?? [], mql.ms),
        events: events.get(place) ?? [],
        rejectedAt: latest(rejectionsBefore(row.n, before)),
        endedAt: latest(endsOf(before)),
        answer: salesAnswer(row),
        isAgainstCriteria: row.verdict === 'criteria',
        reason: row.reason,
        isSql: row.isSql,
        isWon: row.isWon,
        isSqlDue: ageDays >= dueDays.sql,
        isWonDue: ageDays >= dueDays.won,
      })
    }
  }
  return handoffs
}

const momentOf = (row: Row): Moment => momentOfMql(row) ?? { ms: row.mqlAt.getTime(), dateOnly: false }

const latest = (moments: readonly Moment[]): Moment | null =>
  moments.toSorted((a, b) => a.ms - b.ms).at(-1) ?? null

const endsOf = (episodes: readonly Earlier[]): Moment[] =>
  episodes.flatMap(({ disposedAt, dateOnly }) =>
    disposedAt ? [{ ms: disposedAt.getTime(), dateOnly: (dateOnly & STAGE_BITS.disposed) !== 0 }] : [],
  )

function madeIn({ sql }: Tx, { workspace }: Scope, { from, to }: Period): Fragment {
  const since = from === undefined ? null : new Date(startOfDay(from, workspace.timeZone))
  const until = to === undefined ? null : new Date(startOfDay(shiftDay(to, 1), workspace.timeZone))
  return sql`${since ? sql`and mql_at >= ${since}` : sql``} ${until ? sql`and mql_at < ${until}` : sql``}`
}

async function readRows({ sql }: Tx, scope: Scope, where: Fragment): Promise<Row[]> {
  return sql<Row[]>`
    select id, lead_id as "leadId", n, agreement_version as "agreementVersion", mql_at as "mqlAt",
      date_only as "dateOnly", disposition, disposed_at as "disposedAt", verdict, reason,
      (sql_at is not null or inferred & ${STAGE_BITS.sql}::int <> 0) as "isSql", outcome is not distinct from 'won' as "isWon"
    from app.handoff
    where workspace_id = ${scope.workspaceId} and mql_at is not null ${where}
    order by mql_at desc, id desc limit ${MOST + 1}`
}

async function readEarlier({ sql }: Tx, scope: Scope, rows: readonly Row[]): Promise<Map<string, Earlier[]>> {
  const repeats = [...new Set(rows.filter(row => row.n > 1).map(row => row.leadId))]
  if (repeats.length === 0) return new Map()
  const found = await sql<Earlier[]>`
    select lead_id as "leadId", n, mql_at as "mqlAt", date_only as "dateOnly", disposition, disposed_at as "disposedAt"
    from app.handoff where workspace_id = ${scope.workspaceId} and lead_id = any(${repeats}::uuid[])`
  return Map.groupBy(found, row => row.leadId)
}

/** What was known at each time: an import that changed a lead after its handoff is not read back into it. */
async function readFacts(
  tx: Tx,
  scope: Scope,
  rows: readonly Pick<Row, 'leadId'>[],
): Promise<Map<string, DatedFacts[]>> {
  const ids = [...new Set(rows.map(row => row.leadId))]
  const found = await tx.sql<(LeadFacts & { id: string })[]>`
    select id, company, job_title as "jobTitle", industry, country, employees, employee_band as "employeeBand",
      annual_revenue_minor as "annualRevenueMinor", source, segment, attributes
    from app.lead where workspace_id = ${scope.workspaceId} and id = any(${ids}::uuid[])`
  const past = await readPastFacts(tx, scope.workspaceId, ids)
  return new Map(found.map(({ id, ...facts }) => [id, datedFacts(past.get(id) ?? [], facts)]))
}

type EventRow = EngagementEvent & { place: number }

async function readEvents(
  tx: Tx,
  scope: Scope,
  rows: readonly Row[],
): Promise<Map<number, EngagementEvent[]>> {
  const { timeZone } = scope.workspace
  const cuts = rows.map((row, place) => ({
    place,
    leadId: row.leadId,
    ...engagementCut(momentOf(row), timeZone),
  }))
  const column = (value: (cut: (typeof cuts)[number]) => string | number | Date) =>
    packed(tx, pack(cuts, value))
  const found = await tx.sql<EventRow[]>`
    select w.place, e.* from unnest(${column(cut => cut.place)}::int[], ${column(cut => cut.leadId)}::uuid[],
      ${column(cut => new Date(cut.beforeMs))}::timestamptz[], ${column(cut => new Date(cut.dayMs))}::timestamptz[])
      as w (place, lead_id, before, day)
    cross join lateral (
      select id, type, occurred_at as "occurredAt", date_only as "dateOnly", properties from app.engagement_event
      where workspace_id = ${scope.workspaceId} and lead_id = w.lead_id
        and case when date_only then occurred_at <= w.day else occurred_at < w.before end
      order by occurred_at, id offset 0) e`
  const byPlace = new Map<number, EngagementEvent[]>()
  for (const { place, ...event } of found) {
    const known = byPlace.get(place)
    if (known) known.push(event)
    else byPlace.set(place, [event])
  }
  return byPlace
}
