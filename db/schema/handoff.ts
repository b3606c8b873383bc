import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Confidence, Disposition, FactKind, HandoffOrigin, Route } from '@/lib/domain/handoff/fact'
import type { AmountState, Outcome } from '@/lib/domain/opportunity/opportunity'
import type { FailureMode } from '@/lib/domain/rejection/reasons'
import { app, instant, workspaceId } from './app'
import { lead } from './lead'

/**
 * Append-only ledger of what happened to a lead. A correction is a new row with the same slot; the newest
 * recorded row of a slot counts, and a retracted one takes the fact back.
 */
export const handoffEvent = app.table(
  'handoff_event',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').notNull(),
    slot: text('slot').notNull(),
    kind: text('kind').$type<FactKind>().notNull(),
    at: instant('at'),
    dateOnly: boolean('date_only').notNull().default(false),
    /** A correction that takes the fact of this slot back. */
    retracted: boolean('retracted').notNull().default(false),
    confidence: text('confidence').$type<Confidence>().notNull(),
    sourceSystem: text('source_system').notNull(),
    reason: text('reason'),
    /** The reason in the source's own words, beside the code it maps to. */
    reasonLabel: text('reason_label'),
    route: text('route').$type<Route>(),
    detail: jsonb('detail'),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    batchId: uuid('batch_id'),
    recordedAt: instant('recorded_at').notNull().default(sql`clock_timestamp()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'handoff_event_lead_fk',
    }),
    index('handoff_event_lead_idx').on(t.workspaceId, t.leadId, t.slot, t.recordedAt),
    index('handoff_event_batch_idx').on(t.workspaceId, t.batchId).where(sql`batch_id is not null`),
    index('handoff_event_actor_idx')
      .on(t.workspaceId, t.actorId, t.recordedAt)
      .where(sql`source_system = 'treaty'`)
      .concurrently(),
  ],
)

/**
 * Waits for an answer: never disposed, or back in the queue since. One that nobody can date, or that a
 * newer one of its lead has overtaken, is history. Queries repeat this and the next expression word for word, or PostgreSQL does not use the indexes on them.
 */
const WAITING = sql`is_latest and mql_at is not null and (disposition is null and deemed_at is null or requeued_at >= disposed_at)`

/** What is promised next: the first touch, and once that is done the answer. */
const NEXT_DUE = sql`coalesce(case when first_touch_at is null then least(due_at, answer_due_at) else answer_due_at end, 'infinity'::timestamptz)`

/** Projection of the ledger: one row per episode of one lead, rewritten in the transaction that appends to it. */
export const handoff = app.table(
  'handoff',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').notNull(),
    n: integer('n').notNull(),
    origin: text('origin').$type<HandoffOrigin>().notNull(),
    route: text('route').$type<Route>(),
    agreementVersion: integer('agreement_version'),
    source: text('source'),
    segment: text('segment'),
    country: text('country'),
    employeeBand: text('employee_band'),
    /** Null only for an undated episode: the source says that it happened, not when. */
    mqlAt: instant('mql_at'),
    deliveredAt: instant('delivered_at'),
    assignedAt: instant('assigned_at'),
    dueAt: instant('due_at'),
    /** When the answer of sales is promised; null as due_at is. */
    answerDueAt: instant('answer_due_at'),
    /** When silence counts as acceptance; null where nothing is agreed. */
    deemedDueAt: instant('deemed_due_at'),
    /** Deemed accepted since, because nobody had answered by then. */
    deemedAt: instant('deemed_at'),
    /** Its clocks stand still since; null while they run. */
    pausedAt: instant('paused_at'),
    firstTouchAt: instant('first_touch_at'),
    acceptedAt: instant('accepted_at'),
    disposedAt: instant('disposed_at'),
    disposition: text('disposition').$type<Disposition>(),
    reason: text('reason'),
    reasonLabel: text('reason_label'),
    /** Whether the disposition speaks about the criteria; one overturned after a dispute says nothing any more. */
    verdict: text('verdict').$type<
      'accepted' | 'criteria' | 'timing' | 'process' | 'pending' | 'overturned'
    >(),
    sqlAt: instant('sql_at'),
    opportunityAt: instant('opportunity_at'),
    opportunityId: uuid('opportunity_id'),
    closedAt: instant('closed_at'),
    outcome: text('outcome').$type<Outcome>(),
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    amountState: text('amount_state').$type<AmountState>(),
    currency: text('currency'),
    /** Days since mql_at: fractional, or whole when either end is a date; null when missing or impossible. */
    touchDays: doublePrecision('touch_days'),
    acceptedDays: doublePrecision('accepted_days'),
    disposedDays: doublePrecision('disposed_days'),
    sqlDays: doublePrecision('sql_days'),
    opportunityDays: doublePrecision('opportunity_days'),
    closeDays: doublePrecision('close_days'),
    /** Bit masks over STAGE_BITS of lib/domain/handoff/fact. */
    dateOnly: smallint('date_only').notNull().default(0),
    inferred: smallint('inferred').notNull().default(0),
    /** An impossible order ('sql_before_mql', 'closed_before_mql', …): kept, listed, left out of durations. */
    problem: text('problem'),
    /** What was wrong with the lead's history when it was handed over (METRICS section 10); null for an undated episode. */
    failureMode: text('failure_mode').$type<FailureMode | 'healthy'>(),
    packet: jsonb('packet'),
    /** Who is to work on it. Like the columns below it belongs to the queue: projecting anew leaves it alone. */
    assigneeId: uuid('assignee_id'),
    /** Whether it is the lead's last episode: an answer given today belongs to that one. */
    isLatest: boolean('is_latest').notNull().default(true),
    /** Who owns the lead in the source's own words; the assignee when that is a member. */
    owner: text('owner'),
    /** Who has it open right now; a claim that is not renewed lapses. */
    claimedBy: uuid('claimed_by'),
    claimedAt: instant('claimed_at'),
    /** Back in the queue since: rerouted to a colleague, or enriched by marketing. Counts while it is not before disposed_at. */
    requeuedAt: instant('requeued_at'),
    /** How marketing's contest of a rejection stands: the record stays, statistics leave out what was overturned. */
    dispute: text('dispute').$type<'open' | 'answered' | 'upheld' | 'overturned'>(),
    /** Raised by every disposition, undo and change of assignee; a write that names an older one is refused. */
    revision: integer('revision').notNull().default(0),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('handoff_episode_key').on(t.workspaceId, t.leadId, t.n),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'handoff_lead_fk',
    }),
    index('handoff_mql_idx').on(t.workspaceId, t.mqlAt, t.id),
    index('handoff_due_idx').on(t.workspaceId, t.dueAt),
    // Metrics read no row of the table. All that they ask of every handoff is in the first of these; the others hold
    // the few that went on, in the words that lib/server/metric/sql/rare-rows asks for them.
    index('handoff_metric_idx')
      .on(
        t.workspaceId,
        t.mqlAt,
        t.n,
        t.dateOnly,
        t.inferred,
        t.acceptedAt,
        t.acceptedDays,
        t.disposedAt,
        t.disposedDays,
        t.closedAt,
        t.closeDays,
        t.firstTouchAt,
        t.touchDays,
        t.dueAt,
        t.disposition,
        t.verdict,
        t.outcome,
        t.reason,
      )
      .concurrently(),
    index('handoff_first_idx')
      .on(t.workspaceId, t.leadId, t.mqlAt, t.dateOnly)
      .where(sql`n = 1`)
      .concurrently(),
    index('handoff_accepted_idx')
      .on(t.workspaceId, t.acceptedAt, t.mqlAt, t.acceptedDays, t.sqlAt, t.sqlDays, t.dateOnly, t.inferred)
      .where(sql`accepted_at is not null or (inferred & 4) <> 0`)
      .concurrently(),
    index('handoff_sql_idx')
      .on(
        t.workspaceId,
        t.sqlAt,
        t.mqlAt,
        t.sqlDays,
        t.acceptedAt,
        t.opportunityAt,
        t.opportunityDays,
        t.dateOnly,
        t.inferred,
      )
      .where(sql`sql_at is not null or (inferred & 16) <> 0`)
      .concurrently(),
    index('handoff_opportunity_idx')
      .on(
        t.workspaceId,
        t.opportunityAt,
        t.mqlAt,
        t.opportunityDays,
        t.sqlAt,
        t.closedAt,
        t.outcome,
        t.amountMinor,
        t.amountState,
        t.currency,
        t.dateOnly,
        t.inferred,
      )
      .where(sql`opportunity_at is not null or (inferred & 32) <> 0`)
      .concurrently(),
    index('handoff_outcome_idx')
      .on(
        t.workspaceId,
        t.closedAt,
        t.mqlAt,
        t.closeDays,
        t.outcome,
        t.opportunityAt,
        t.opportunityDays,
        t.dateOnly,
        t.inferred,
      )
      .where(sql`outcome is not null`)
      .concurrently(),
    index('handoff_repeat_idx')
      .on(t.workspaceId, t.mqlAt, t.leadId, t.n, t.dateOnly)
      .where(sql`n > 1`)
      .concurrently(),
    index('handoff_date_only_idx').on(t.workspaceId).where(sql`date_only <> 0`).concurrently(),
    index('handoff_queue_idx').on(t.workspaceId, NEXT_DUE, t.id).where(WAITING).concurrently(),
    index('handoff_queue_assignee_idx')
      .on(t.workspaceId, t.assigneeId, NEXT_DUE, t.id)
      .where(WAITING)
      .concurrently(),
    index('handoff_queue_pool_idx')
      .on(t.workspaceId, NEXT_DUE, t.id)
      .where(sql`${WAITING} and assignee_id is null and owner is null`)
      .concurrently(),
    index('handoff_deemed_idx').on(t.workspaceId, t.mqlAt).where(sql`deemed_at is not null`).concurrently(),
    index('handoff_deem_due_idx')
      .on(t.workspaceId, t.deemedDueAt)
      .where(sql`disposition is null and deemed_at is null and deemed_due_at is not null`)
      .concurrently(),
    index('handoff_enriched_idx')
      .on(t.workspaceId, NEXT_DUE, t.id)
      .where(sql`is_latest and disposition = 'enriched'`)
      .concurrently(),
    index('handoff_claimed_idx')
      .on(t.workspaceId, t.claimedBy)
      .where(sql`claimed_by is not null`)
      .concurrently(),
  ],
)

/** What people wrote about a handoff in their own words, apart from the ledger so that it can be erased. */
export const handoffNote = app.table(
  'handoff_note',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').notNull(),
    handoffId: uuid('handoff_id').notNull(),
    /** The row of the ledger it explains. */
    eventId: uuid('event_id').notNull(),
    body: text('body').notNull(),
    authorId: uuid('author_id'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'handoff_note_lead_fk',
    }),
    index('handoff_note_lead_idx').on(t.workspaceId, t.leadId),
  ],
)
