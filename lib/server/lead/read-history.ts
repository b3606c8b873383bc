import 'server-only'
import type { Tx } from '@/db/client'
import type { LeadEngagement, LeadEpisode, LeadOpportunity, LeadTouch, LedgerRow } from '@/lib/contracts/lead'
import type { Episode } from '@/lib/domain/handoff/episode'
import { type DatedStage, STAGE_BITS } from '@/lib/domain/handoff/fact'
import { leadStage } from '@/lib/domain/lead/lead-stage'
import type { Scope } from '../scope'
import { momentOf } from './lead-row'

const ENGAGEMENT_SHOWN = 200

type Major = (minor: number | null, currency: string) => number | null

type EpisodeRow = Omit<
  Episode,
  'source' | 'segment' | 'country' | 'employeeBand' | 'verdict' | 'opportunityId'
> & {
  id: string
}

/** Episodes of a lead, the last one first. */
export async function listEpisodes(
  { sql }: Tx,
  scope: Scope,
  leadId: string,
  major: Major,
): Promise<LeadEpisode[]> {
  const rows = await sql<EpisodeRow[]>`
    select id, n, origin, route, agreement_version as "agreementVersion", mql_at as "mqlAt", due_at as "dueAt",
      first_touch_at as "firstTouchAt", accepted_at as "acceptedAt", disposed_at as "disposedAt", disposition, reason,
      reason_label as "reasonLabel", sql_at as "sqlAt", opportunity_at as "opportunityAt", closed_at as "closedAt",
      outcome, amount_minor as "amountMinor", amount_state as "amountState", currency, touch_days as "touchDays",
      accepted_days as "acceptedDays", disposed_days as "disposedDays", sql_days as "sqlDays",
      opportunity_days as "opportunityDays", close_days as "closeDays", date_only as "dateOnly", inferred, problem
    from app.handoff where workspace_id = ${scope.workspaceId} and lead_id = ${leadId} order by n desc`
  return rows.map(row => ({
    id: row.id,
    n: row.n,
    origin: row.origin,
    route: row.route,
    agreement_version: row.agreementVersion,
    stage: leadStage({
      outcome: row.outcome,
      hasOpportunity: row.opportunityAt !== null,
      hasSql: row.sqlAt !== null,
      disposition: row.disposition,
    }),
    stages: reachedStages(row),
    due_at: row.dueAt?.toISOString() ?? null,
    disposition: row.disposition,
    reason: row.reason,
    reason_label: row.reasonLabel,
    outcome: row.outcome,
    amount: major(row.amountMinor, row.currency ?? scope.workspace.currency),
    amount_state: row.amountState,
    currency: row.currency,
    problem: row.problem,
  }))
}

function reachedStages(row: EpisodeRow): LeadEpisode['stages'] {
  const dated: [stage: DatedStage, at: Date | null, days: number | null][] = [
    ['mql', row.mqlAt, row.mqlAt ? 0 : null],
    ['touched', row.firstTouchAt, row.touchDays],
    ['accepted', row.acceptedAt, row.acceptedDays],
    ['disposed', row.disposedAt, row.disposedDays],
    ['sql', row.sqlAt, row.sqlDays],
    ['opportunity', row.opportunityAt, row.opportunityDays],
    ['closed', row.closedAt, row.closeDays],
  ]
  return dated
    .filter(([stage, at]) => at !== null && !(stage === 'disposed' && row.disposition === 'accepted'))
    .map(([stage, at, days]) => ({
      stage,
      at: at?.toISOString() ?? null,
      date_only: (row.dateOnly & STAGE_BITS[stage]) !== 0,
      inferred: (row.inferred & STAGE_BITS[stage]) !== 0,
      days,
    }))
}

type FactRow = {
  id: string
  kind: LedgerRow['kind']
  at: Date | null
  dateOnly: boolean
  confidence: LedgerRow['confidence']
  sourceSystem: string
  reason: string | null
  reasonLabel: string | null
  route: string | null
  recordedAt: Date
  retracted: boolean
  undone: boolean
  isNewest: boolean
  importFile: string | null
}

/** Every row of the ledger about a lead, in the order things happened, with whether it still counts. */
export async function listLedger({ sql }: Tx, scope: Scope, leadId: string): Promise<LedgerRow[]> {
  const rows = await sql<FactRow[]>`
    select e.id, e.kind, e.at, e.date_only as "dateOnly", e.confidence, e.source_system as "sourceSystem", e.reason,
      e.reason_label as "reasonLabel", e.route, e.recorded_at as "recordedAt", e.retracted,
      coalesce(b.status = 'undone', false) as undone, b.file_name as "importFile",
      row_number() over (partition by coalesce(b.status = 'undone', false), e.slot
        order by e.recorded_at desc, e.id desc) = 1 as "isNewest"
    from app.handoff_event e
    left join app.import_batch b on b.workspace_id = e.workspace_id and b.id = e.batch_id
    where e.workspace_id = ${scope.workspaceId} and e.lead_id = ${leadId}
    order by e.at nulls first, e.recorded_at, e.id limit 1000`
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    at: row.at?.toISOString() ?? null,
    date_only: row.dateOnly,
    confidence: row.confidence,
    source_system: row.sourceSystem,
    reason: row.reason,
    reason_label: row.reasonLabel,
    route: row.route,
    recorded_at: row.recordedAt.toISOString(),
    state: stateOf(row),
    import_file: row.importFile,
  }))
}

function stateOf({ undone, isNewest, retracted }: FactRow): LedgerRow['state'] {
  if (undone) return 'undone'
  if (!isNewest) return 'superseded'
  return retracted ? 'retracted' : 'counts'
}

/** The newest engagement of a lead, and how much there is of it. */
export async function listEngagement(
  { sql }: Tx,
  scope: Scope,
  leadId: string,
): Promise<[shown: LeadEngagement[], count: number]> {
  const rows = await sql<
    (Omit<LeadEngagement, 'at' | 'date_only' | 'source_system'> & {
      at: Date
      dateOnly: boolean
      sourceSystem: string
      count: number
    })[]
  >`
    select id, type, occurred_at as at, date_only as "dateOnly", source_system as "sourceSystem", properties,
      count(*) over ()::int as count
    from app.engagement_event where workspace_id = ${scope.workspaceId} and lead_id = ${leadId}
    order by occurred_at desc, id desc limit ${ENGAGEMENT_SHOWN}`
  const shown = rows.map(({ id, type, at, dateOnly, sourceSystem, properties }) => ({
    id,
    type,
    at: at.toISOString(),
    date_only: dateOnly,
    source_system: sourceSystem,
    properties,
  }))
  return [shown, rows[0]?.count ?? 0]
}

type TouchRow = Omit<LeadTouch, 'at'> & { at: Date }

export async function listTouches({ sql }: Tx, scope: Scope, leadId: string): Promise<LeadTouch[]> {
  const rows = await sql<TouchRow[]>`
    select id, kind, occurred_at as at, date_only, counts_as_first_touch, actor, outcome, source_system
    from app.touch where workspace_id = ${scope.workspaceId} and lead_id = ${leadId}
    order by occurred_at desc, id desc limit 500`
  return rows.map(row => ({ ...row, at: row.at.toISOString() }))
}

type DealRow = Omit<LeadOpportunity, 'created' | 'closed' | 'amount'> & {
  createdAt: Date | null
  closedAt: Date | null
  dateOnly: number
  amountMinor: number | null
}

export async function listOpportunities(
  { sql }: Tx,
  scope: Scope,
  leadId: string,
  major: Major,
): Promise<LeadOpportunity[]> {
  const rows = await sql<DealRow[]>`
    select id, external_id, source_system, name, stage, outcome, created_at as "createdAt", closed_at as "closedAt",
      date_only as "dateOnly", amount_minor as "amountMinor", amount_state, currency, product, owner, lost_reason
    from app.opportunity where workspace_id = ${scope.workspaceId} and lead_id = ${leadId} and voided_at is null
    order by created_at desc nulls last, id limit 200`
  return rows.map(({ createdAt, closedAt, dateOnly, amountMinor, ...row }) => ({
    ...row,
    created: momentOf(createdAt, (dateOnly & 1) !== 0),
    closed: momentOf(closedAt, (dateOnly & 2) !== 0),
    amount: major(amountMinor, row.currency),
  }))
}
