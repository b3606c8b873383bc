import 'server-only'
import type { ListedRow } from '@/lib/contracts/handoff-list'
import { STAGE_BITS } from '@/lib/domain/handoff/fact'
import type { Subject } from '@/lib/domain/metrics/declaration'
import { minorDigitsOf } from '@/lib/importers/values/currency'
import type { Fragment, Sql } from '../metric/sql/fragment'

/** A row as the list query answers it. */
export type FoundRow = {
  id: string
  leadId: string | null
  n: number | null
  fullName: string | null
  firstName: string | null
  lastName: string | null
  company: string | null
  dealName: string | null
  source: string | null
  segment: string | null
  country: string | null
  route: string | null
  owner: string | null
  createdAt: Date | null
  mqlAt: Date | null
  firstTouchAt: Date | null
  dueAt: Date | null
  disposition: string | null
  disposedAt: Date | null
  reason: string | null
  reasonLabel: string | null
  sqlAt: Date | null
  opportunityAt: Date | null
  outcome: ListedRow['outcome']
  closedAt: Date | null
  amountMinor: number | null
  amountState: ListedRow['amount_state']
  currency: string | null
  dateOnly: number
  inferred: number
  problem: string | null
  sort: string | null
}

const nothing = (sql: Sql, type: 'text' | 'timestamptz' | 'int') => sql`null::${sql.unsafe(type)}`

/** Columns of a FoundRow over `r`; `l` is its lead and `c` the lead's contact. */
export function foundColumns(sql: Sql, subject: Subject): Fragment {
  const text = nothing(sql, 'text')
  const at = nothing(sql, 'timestamptz')
  const int = nothing(sql, 'int')
  const isHandoff = subject === 'handoff'
  const isDeal = subject === 'opportunity'
  return sql`r.id, r.lead_id as "leadId", ${isHandoff ? sql`r.n` : int} as n, c.full_name as "fullName",
    c.first_name as "firstName", c.last_name as "lastName", l.company, ${isDeal ? sql`r.name` : text} as "dealName",
    r.source, r.segment, r.country, ${subject === 'lead' ? text : sql`r.route`} as route,
    ${isHandoff ? sql`l.owner` : sql`r.owner`} as owner, ${isHandoff ? sql`l.created_at` : sql`r.created_at`} as "createdAt",
    ${isDeal ? at : sql`r.mql_at`} as "mqlAt", ${isHandoff ? sql`r.first_touch_at` : at} as "firstTouchAt",
    ${isHandoff ? sql`r.due_at` : at} as "dueAt", ${isHandoff ? sql`r.disposition` : text} as disposition,
    ${isHandoff ? sql`r.disposed_at` : at} as "disposedAt", ${isHandoff ? sql`r.reason` : text} as reason,
    ${isHandoff ? sql`r.reason_label` : text} as "reasonLabel", ${isHandoff ? sql`r.sql_at` : at} as "sqlAt",
    ${isHandoff ? sql`r.opportunity_at` : at} as "opportunityAt",
    ${subject === 'lead' ? sql`${text} as outcome, ${at} as "closedAt", null::bigint as "amountMinor", ${text} as "amountState", ${text} as currency` : sql`r.outcome, r.closed_at as "closedAt", r.amount_minor as "amountMinor", r.amount_state as "amountState", r.currency`},
    r.date_only as "dateOnly", ${isHandoff ? sql`r.inferred` : sql`0`} as inferred,
    ${subject === 'lead' ? text : sql`r.problem`} as problem, ${sortColumn(sql, subject)}::text as sort`
}

/** What a list is sorted by, the newest first: an index of each table has it. */
export function sortColumn(sql: Sql, subject: Subject): Fragment {
  return subject === 'handoff' ? sql`r.mql_at` : sql`r.created_at`
}

/** A row as the API answers it. */
export function viewRow(row: FoundRow, subject: Subject): ListedRow {
  const { currency, amountMinor } = row
  const iso = (at: Date | null) => at?.toISOString() ?? null
  const parts = [row.firstName, row.lastName].filter(part => part !== null).join(' ')
  return {
    id: row.id,
    lead_id: row.leadId,
    episode: row.n,
    lead_name: row.fullName ?? (parts || null),
    company: row.company,
    deal_name: row.dealName,
    source: row.source,
    segment: row.segment,
    country: row.country,
    route: row.route,
    owner: row.owner,
    created_at: iso(row.createdAt),
    mql_at: iso(row.mqlAt),
    first_touch_at: iso(row.firstTouchAt),
    due_at: iso(row.dueAt),
    disposition: row.disposition,
    disposed_at: iso(row.disposedAt),
    reason: row.reason,
    reason_label: row.reasonLabel,
    sql_at: iso(row.sqlAt),
    opportunity_at: iso(row.opportunityAt),
    outcome: row.outcome,
    closed_at: iso(row.closedAt),
    amount:
      amountMinor === null || currency === null ? null : amountMinor / 10 ** (minorDigitsOf(currency) ?? 2),
    amount_state: row.amountState,
    currency,
    flags: flagsOf(row, subject),
  }
}

const DEAL_BITS = { created: 1, closed: 2 }
const LEAD_BITS = { created: 1, mql: 2 }

function flagsOf({ dateOnly, inferred, problem, n }: FoundRow, subject: Subject): string[] {
  const bits = subject === 'handoff' ? STAGE_BITS : subject === 'opportunity' ? DEAL_BITS : LEAD_BITS
  const named = (mask: number, word: string) =>
    Object.entries(bits).flatMap(([stage, bit]) => ((mask & bit) === 0 ? [] : [`${word}:${stage}`]))
  return [
    ...named(dateOnly, 'date_only'),
    ...named(inferred, 'inferred'),
    ...(problem === null ? [] : [`problem:${problem}`]),
    ...(n !== null && n > 1 ? ['repeat'] : []),
  ]
}
