import { sql } from 'drizzle-orm'
import {
  bigint,
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
import type { MemberRole } from '@/lib/domain/policy/roles'
import type { WorkspaceSettings } from '@/lib/domain/workspace/settings'
import { app, instant, workspaceId } from './app'

export const appUser = app.table('app_user', {
  id: uuid('id').primaryKey(),
  email: text('email').notNull().unique('app_user_email_key'),
  name: text('name').notNull(),
  passwordHash: text('password_hash'),
  createdAt: instant('created_at').notNull().default(sql`now()`),
  deactivatedAt: instant('deactivated_at'),
})

/** A session belongs to a person, not to a workspace: it exists before a workspace is chosen. */
export const session = app.table(
  'session',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique('session_token_hash_key'),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    activeWorkspaceId: uuid('active_workspace_id'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    lastSeenAt: instant('last_seen_at').notNull().default(sql`now()`),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
    ip: text('ip'),
    userAgent: text('user_agent'),
  },
  t => [index('session_user_idx').on(t.userId)],
)

export const workspace = app.table('workspace', {
  workspaceId: uuid('workspace_id').primaryKey(),
  slug: text('slug').notNull().unique('workspace_slug_key'),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull(),
  currency: text('currency').notNull(),
  fiscalYearStartMonth: integer('fiscal_year_start_month').notNull().default(1),
  isSample: boolean('is_sample').notNull().default(false),
  settings: jsonb('settings').$type<WorkspaceSettings>().notNull(),
  /** Bumped in the transaction of every change that can alter a number; caches compare it. */
  datasetVersion: bigint('dataset_version', { mode: 'number' }).notNull().default(0),
  /** Raised by every change of name, zone or settings; a change that names an older one is refused. */
  revision: integer('revision').notNull().default(0),
  createdAt: instant('created_at').notNull().default(sql`now()`),
})

export const membership = app.table(
  'membership',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id')
      .notNull()
      .references(() => appUser.id),
    role: text('role').$type<MemberRole>().notNull(),
    /** Raised by every change of role or state; a change that names an older one is refused. */
    revision: integer('revision').notNull().default(0),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    deactivatedAt: instant('deactivated_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'membership_workspace_fk',
    }),
    index('membership_user_idx').on(t.userId),
  ],
)

export const apiToken = app.table(
  'api_token',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    hint: text('hint').notNull(),
    scopes: text('scopes').array().notNull(),
    createdBy: uuid('created_by').references(() => appUser.id),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    lastUsedAt: instant('last_used_at'),
    expiresAt: instant('expires_at'),
    revokedAt: instant('revoked_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('api_token_hash_key').on(t.workspaceId, t.tokenHash),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'api_token_workspace_fk',
    }),
  ],
)
