import { sql } from 'drizzle-orm'
import {
  bigint,
  doublePrecision,
  foreignKey,
  index,
  jsonb,
  primaryKey,
  smallint,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AmountState, Outcome } from '@/lib/domain/opportunity/opportunity'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

export const opportunity = app.table(
  'opportunity',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    sourceSystem: text('source_system').notNull(),
    externalId: text('external_id').notNull(),
    /** External lead id the source names; resolved to lead_id when that lead is known. */
    leadRef: text('lead_ref'),
    leadId: uuid('lead_id'),
    /** The episode this deal belongs to: the lead's last one before the deal was created. */
    handoffId: uuid('handoff_id'),
    name: text('name'),
    stage: text('stage'),
    outcome: text('outcome').$type<Outcome>(),
    createdAt: instant('created_at'),
    closedAt: instant('closed_at'),
    /** Bit 1: created_at is a date without time; bit 2: closed_at is. */
    dateOnly: smallint('date_only').notNull().default(0),
    /** Days from creation to close: fractional, or whole when either end is a date. Null when impossible. */
    closeDays: doublePrecision('close_days'),
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    amountState: text('amount_state').$type<AmountState>().notNull(),
    currency: text('currency').notNull(),
    product: text('product'),
    owner: text('owner'),
    source: text('source'),
    segment: text('segment'),
    country: text('country'),
    employeeBand: text('employee_band'),
    route: text('route'),
    lostReason: text('lost_reason'),
    problem: text('problem'),
    attributes: jsonb('attributes').$type<Record<string, string | number | boolean>>().notNull().default({}),
    /** Source, segment and country in the deal's own record; the columns fall back to the lead's. */
    told: jsonb('told')
      .$type<{ source?: string; segment?: string; country?: string }>()
      .notNull()
      .default({}),
    /** The import that created it. */
    batchId: uuid('batch_id'),
    voidedAt: instant('voided_at'),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('opportunity_external_key').on(t.workspaceId, t.sourceSystem, t.externalId),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'opportunity_workspace_fk',
    }),
    index('opportunity_lead_idx').on(t.workspaceId, t.leadId),
    index('opportunity_lead_ref_idx').on(t.workspaceId, t.leadRef),
    index('opportunity_created_idx').on(t.workspaceId, t.createdAt),
    index('opportunity_closed_idx').on(t.workspaceId, t.closedAt),
    index('opportunity_metric_idx')
      .on(
        t.workspaceId,
        t.createdAt,
        t.dateOnly,
        t.closedAt,
        t.closeDays,
        t.outcome,
        t.amountMinor,
        t.amountState,
        t.currency,
      )
      .where(sql`voided_at is null`)
      .concurrently(),
    index('opportunity_date_only_idx').on(t.workspaceId).where(sql`date_only <> 0`).concurrently(),
  ],
)

/** Append-only stage history of a deal; the newest row of an external id counts. */
export const opportunityEvent = app.table(
  'opportunity_event',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    opportunityRef: text('opportunity_ref').notNull(),
    stage: text('stage').notNull(),
    at: instant('at').notNull(),
    amountMinor: bigint('amount_minor', { mode: 'number' }),
    sourceSystem: text('source_system').notNull(),
    externalId: text('external_id').notNull(),
    batchId: uuid('batch_id'),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    index('opportunity_event_external_idx').on(t.workspaceId, t.sourceSystem, t.externalId),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'opportunity_event_workspace_fk',
    }),
    index('opportunity_event_ref_idx').on(t.workspaceId, t.opportunityRef, t.at),
  ],
)
