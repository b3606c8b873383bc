import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { lead } from './lead'

export const engagementEvent = app.table(
  'engagement_event',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').notNull(),
    type: text('type').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    dateOnly: boolean('date_only').notNull().default(false),
    sessionKey: text('session_key'),
    properties: jsonb('properties').$type<Record<string, string | number | boolean>>(),
    /** It was told while it was news, so it may hand its lead over; history counts for the score alone. */
    isLive: boolean('is_live').notNull().default(false),
    sourceSystem: text('source_system').notNull(),
    externalId: text('external_id').notNull(),
    batchId: uuid('batch_id'),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('engagement_event_external_key').on(t.workspaceId, t.sourceSystem, t.externalId),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'engagement_event_lead_fk',
    }),
    index('engagement_event_lead_idx').on(t.workspaceId, t.leadId, t.occurredAt),
  ],
)

/** Sales activity. Only a person's attempt, reply or meeting counts as first touch. */
export const touch = app.table(
  'touch',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').notNull(),
    kind: text('kind').notNull(),
    occurredAt: instant('occurred_at').notNull(),
    dateOnly: boolean('date_only').notNull().default(false),
    countsAsFirstTouch: boolean('counts_as_first_touch').notNull(),
    actor: text('actor'),
    outcome: text('outcome'),
    sourceSystem: text('source_system').notNull(),
    externalId: text('external_id').notNull(),
    batchId: uuid('batch_id'),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('touch_external_key').on(t.workspaceId, t.sourceSystem, t.externalId),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'touch_lead_fk',
    }),
    index('touch_lead_idx').on(t.workspaceId, t.leadId, t.occurredAt),
  ],
)

/** Leads of which something new was stored while another transaction held them: they are judged as soon as it lets go. */
export const scoreDue = app.table(
  'score_due',
  {
    workspaceId: workspaceId(),
    leadId: uuid('lead_id').notNull(),
    /** The earliest moment that was told about. */
    fromAt: instant('from_at').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.leadId] }),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'score_due_lead_fk',
    }),
  ],
)
