import { sql } from 'drizzle-orm'
import {
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { membership, workspace } from './identity'

/** What a person was told, once: the same step about the same thing never makes a second row. */
export const notification = app.table(
  'notification',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    kind: text('kind').notNull(),
    /** Which promise, which moment of it, and the due time it is about. */
    step: text('step').notNull(),
    subjectKind: text('subject_kind').$type<'handoff' | 'webhook' | 'rejection' | 'comment'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    detail: jsonb('detail').notNull(),
    /** False for somebody who wants it by e-mail only. */
    inApp: boolean('in_app').notNull().default(true),
    createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
    readAt: instant('read_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('notification_once_key').on(t.workspaceId, t.subjectId, t.kind, t.step, t.userId),
    foreignKey({
      columns: [t.workspaceId, t.userId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'notification_member_fk',
    }),
    index('notification_user_idx').on(t.workspaceId, t.userId, t.createdAt),
    index('notification_unread_idx').on(t.workspaceId, t.userId).where(sql`read_at is null and in_app`),
  ],
)

/** How a member wants to be told; without a row: in the app and by e-mail. */
export const notificationPreference = app.table(
  'notification_preference',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    inApp: boolean('in_app').notNull(),
    email: boolean('email').notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    foreignKey({
      columns: [t.workspaceId, t.userId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'notification_preference_member_fk',
    }),
  ],
)

export const webhookEndpoint = app.table(
  'webhook_endpoint',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    url: text('url').notNull(),
    events: text('events').array().notNull(),
    /** Signing secrets, encrypted: they are shown once and have to be used again. */
    secret: text('secret').notNull(),
    previousSecret: text('previous_secret'),
    previousUntil: instant('previous_until'),
    /** Attempts in a row that failed. */
    failures: integer('failures').notNull().default(0),
    disabledAt: instant('disabled_at'),
    disabledBecause: text('disabled_because').$type<'by_hand' | 'failing'>(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'webhook_endpoint_workspace_fk',
    }),
  ],
)

/** A message to the outside, written with what caused it; a job sends it and notes how that went. */
export const delivery = app.table(
  'delivery',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    /** The same message to the same place never makes a second row. */
    key: text('key').notNull(),
    channel: text('channel').$type<'email' | 'webhook'>().notNull(),
    event: text('event').notNull(),
    endpointId: uuid('endpoint_id'),
    notificationId: uuid('notification_id'),
    payload: jsonb('payload').notNull(),
    state: text('state').$type<'pending' | 'sent' | 'failed'>().notNull().default('pending'),
    attempts: integer('attempts').notNull().default(0),
    /** Whoever sends it holds it until then; a killed process lets go by itself. */
    leasedUntil: instant('leased_until'),
    nextAt: instant('next_at'),
    lastStatus: integer('last_status'),
    lastError: text('last_error'),
    createdAt: instant('created_at').notNull().default(sql`clock_timestamp()`),
    sentAt: instant('sent_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('delivery_once_key').on(t.workspaceId, t.key),
    foreignKey({
      columns: [t.workspaceId, t.endpointId],
      foreignColumns: [webhookEndpoint.workspaceId, webhookEndpoint.id],
      name: 'delivery_endpoint_fk',
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.workspaceId, t.notificationId],
      foreignColumns: [notification.workspaceId, notification.id],
      name: 'delivery_notification_fk',
    }),
    index('delivery_log_idx').on(t.workspaceId, t.endpointId, t.createdAt),
  ],
)
