import { sql } from 'drizzle-orm'
import { foreignKey, index, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

/** Append-only: the app's role has no right to update or delete here. */
export const auditEvent = app.table(
  'audit_event',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    at: instant('at').notNull().default(sql`now()`),
    actorKind: text('actor_kind').$type<'user' | 'token' | 'operator' | 'system'>().notNull(),
    actorId: uuid('actor_id'),
    actorRole: text('actor_role'),
    verb: text('verb').notNull(),
    objectKind: text('object_kind').notNull(),
    objectId: text('object_id'),
    before: jsonb('before'),
    after: jsonb('after'),
    reason: text('reason'),
    ip: text('ip'),
    requestId: text('request_id'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'audit_event_workspace_fk',
    }),
    index('audit_event_object_idx').on(t.workspaceId, t.objectKind, t.objectId),
  ],
)

export const outbox = app.table(
  'outbox',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    topic: text('topic').notNull(),
    payload: jsonb('payload').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    deliveredAt: instant('delivered_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'outbox_workspace_fk',
    }),
    index('outbox_pending_idx').on(t.workspaceId, t.createdAt).where(sql`delivered_at is null`),
  ],
)

/** One row per write that carried an Idempotency-Key; a repeat with the same body replays the answer. */
export const idempotencyKey = app.table(
  'idempotency_key',
  {
    workspaceId: workspaceId(),
    principal: text('principal').notNull(),
    route: text('route').notNull(),
    key: text('key').notNull(),
    bodyHash: text('body_hash').notNull(),
    status: integer('status'),
    response: jsonb('response'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.principal, t.route, t.key] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'idempotency_key_workspace_fk',
    }),
  ],
)
