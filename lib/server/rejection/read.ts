import 'server-only'
import type { Tx } from '@/db/client'
import type { HandoffList } from '@/lib/contracts/handoff-list'
import type {
  OutcomePart,
  OutcomeRowsRequest,
  RuleSheet,
  RuleSheetRequest,
  SuggestionList,
  SuggestionRequest,
} from '@/lib/contracts/rejection'
import { editKey } from '@/lib/domain/loop/edit-words'
import { FALSE_ALARM } from '@/lib/domain/loop/false-alarm'
import type { PastHandoff } from '@/lib/domain/loop/past-handoff'
import type { Suggestion } from '@/lib/domain/loop/rank-suggestions'
import { SMALLEST_CELL } from '@/lib/domain/metrics/suppress'
import { AppError } from '../errors'
import { type FoundRow, foundColumns, viewRow } from '../handoff/listed-row'
import { ownedBy, ownerNames } from '../lead/own-leads'
import type { Scope } from '../scope'
import { findBlame, findSuggestions, type RuleFindings, type SuggestionFindings } from './analyse'
import { idsOfOpen } from './open'
import { idsOfSignal } from './signals'
import { findSubject, idsOfCluster } from './subject'
import { clauseKey, viewClause, viewSuggestion } from './views'

/** `GET /api/v1/rejections/rules`: every rule, gate and guard held against what sales made of its handoffs. */
export async function getRuleSheet(
  tx: Tx,
  scope: Scope,
  period: RuleSheetRequest,
  now: Date,
): Promise<RuleSheet> {
  const found = await findBlame(tx, scope, period, now)
  const { sheet, versions } = found
  const shown = sheet.clauses.filter(({ inside }) => isShown(scope, inside.handoffs))
  return {
    ...historyOf(found, sheet.handoffs),
    versions,
    unexplained: sheet.unexplained.length,
    several_ways: sheet.severalWays.length,
    clauses: shown.map(viewClause),
  }
}

/** `GET /api/v1/rejections/suggestions`: concrete edits with what each would have done on history, by evidence. */
export async function listSuggestions(
  tx: Tx,
  scope: Scope,
  request: SuggestionRequest,
  now: Date,
): Promise<SuggestionList> {
  const found = await findSuggestions(tx, scope, request, now)
  const { agreed, triedOn, suggestions } = found
  const subject = await findSubject(tx, scope, request, now)
  const stops = (each: Suggestion) => subject && each.preventedIds.filter(id => subject.ids.has(id)).length
  const shown = suggestions.filter(
    each => isShown(scope, each.prevented.handoffs) && (subject === null || (stops(each) ?? 0) > 0),
  )
  const tried = new Set(suggestions.flatMap(({ preventedIds, keptIds }) => [...preventedIds, ...keptIds]))
  return {
    ...historyOf(found, found.outcomes.size),
    version: agreed?.n ?? null,
    tried_on: triedOn,
    subject: subject && {
      label: subject.label,
      handoffs: subject.ids.size,
      tried_on: [...subject.ids].filter(id => tried.has(id)).length,
    },
    suggestions: agreed
      ? shown.map(each => ({
          ...viewSuggestion(each, suggestions, agreed.criteria),
          stops: stops(each),
        }))
      : [],
  }
}

/** Those who may see numbers and no lead are not shown so few that a lead could be told. */
const isShown = ({ grant }: Scope, handoffs: number) =>
  grant !== 'aggregate' || handoffs === 0 || handoffs >= SMALLEST_CELL

const sinceOf = (outcomes: ReadonlyMap<string, PastHandoff>): string | null => {
  let oldest = Number.POSITIVE_INFINITY
  for (const { mql } of outcomes.values()) oldest = Math.min(oldest, mql.ms)
  return Number.isFinite(oldest) ? new Date(oldest).toISOString() : null
}

const historyOf = (
  { isCut, minimum, dueDays, outcomes }: RuleFindings | SuggestionFindings,
  handoffs: number,
) => ({
  handoffs,
  is_cut: isCut,
  since: sinceOf(outcomes),
  minimum,
  level: FALSE_ALARM,
  due_days: dueDays,
})

const PARTS: Record<OutcomePart, (past: PastHandoff) => boolean> = {
  handoffs: () => true,
  accepted: past => past.answer === 'accepted',
  sent_back: past => past.answer === 'sent_back',
  against_criteria: past => past.answer === 'sent_back' && past.isAgainstCriteria,
  sql: past => past.isSqlDue && past.isSql,
  won: past => past.isWonDue && past.isWon,
  wins: past => past.isWon,
}

/** `GET /api/v1/rejections/handoffs`: as many rows as the count says, the newest first. */
export async function listOutcomeRows(
  tx: Tx,
  scope: Scope,
  request: OutcomeRowsRequest,
  now: Date,
): Promise<HandoffList> {
  const { sql } = tx
  const ids = await idsBehind(tx, scope, request, now)
  const names = await ownerNames(tx, scope)
  const joins = sql`
    left join app.lead l on l.workspace_id = ${scope.workspaceId} and l.id = r.lead_id
    left join app.lead_contact c on c.workspace_id = ${scope.workspaceId} and c.lead_id = r.lead_id`
  const where = sql`r.workspace_id = ${scope.workspaceId} and r.id = any(${ids}::uuid[]) ${ownedBy(sql, names)}`
  const [count] = await sql<{ n: number }[]>`
    select count(*)::int as n from app.handoff r ${joins} where ${where}`
  const { limit, offset } = request
  const rows = await sql<FoundRow[]>`
    select ${foundColumns(sql, 'handoff')} from app.handoff r ${joins} where ${where}
    order by r.mql_at desc, r.id desc limit ${limit} offset ${offset}`
  const total = count?.n ?? 0
  return {
    metric: 'mql_volume',
    part: request.part,
    subject: 'handoff',
    total,
    rows: rows.map(row => viewRow(row, 'handoff')),
    next_cursor: offset + rows.length < total ? String(offset + rows.length) : null,
  }
}

async function idsBehind(tx: Tx, scope: Scope, request: OutcomeRowsRequest, now: Date): Promise<string[]> {
  const { clause, suggestion, cluster, answer, signal, open, side, part, reason, from, to, version } = request
  const among = (ids: readonly string[], outcomes: ReadonlyMap<string, PastHandoff>) =>
    ids.filter(id => {
      const past = outcomes.get(id)
      if (past === undefined || !PARTS[part](past)) return false
      return reason === undefined || (past.answer === 'sent_back' && (past.reason ?? '') === reason)
    })
  if (open !== undefined) return idsOfOpen(tx, scope, open, { from, to })
  if (signal !== undefined) return idsOfSignal(tx, scope, { signal, from, to }, now)
  if (cluster !== undefined || answer !== undefined) return idsOfCluster(tx, scope, { cluster, answer }, now)
  if (clause !== undefined) {
    const { sheet, outcomes } = await findBlame(tx, scope, { from, to }, now)
    if (clause === 'unexplained') return among(sheet.unexplained, outcomes)
    if (clause === 'several') return among(sheet.severalWays, outcomes)
    const found = sheet.clauses.find(each => clauseKey(each) === clause)
    if (!found) throw new AppError('invalid', `clause: there is no "${clause}" here`)
    return among(side === 'inside' ? found.insideIds : found.outsideIds, outcomes)
  }
  const { suggestions, outcomes } = await findSuggestions(tx, scope, { from, to, version }, now)
  const found = suggestions.find(each => editKey(each.edit) === suggestion)
  if (!found) throw new AppError('invalid', `suggestion: there is no "${suggestion}" here`)
  const subject = await findSubject(
    tx,
    scope,
    { cluster: request.of_cluster, clause: request.of_clause, from, to },
    now,
  )
  const ids = among(sideOf(found, suggestions, side), outcomes)
  return subject === null ? ids : ids.filter(id => subject.ids.has(id))
}

function sideOf(
  found: Suggestion,
  all: readonly Suggestion[],
  side: OutcomeRowsRequest['side'],
): readonly string[] {
  if (side === 'both') return [...found.preventedIds, ...found.keptIds]
  if (side !== 'beyond') return side === 'inside' ? found.preventedIds : found.keptIds
  const above = all.slice(0, all.indexOf(found)).filter(({ standing }) => standing === 'recommended')
  const stopped = new Set(above.flatMap(({ preventedIds }) => preventedIds))
  return found.preventedIds.filter(id => !stopped.has(id))
}
