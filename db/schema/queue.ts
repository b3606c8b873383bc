import { sql } from 'drizzle-orm'
import { bigint, foreignKey, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { membership } from './identity'

/** A view of a page under a name of a person's own: the query string, and nothing more. */
export const savedView = app.table(
  'saved_view',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    page: text('page').notNull(),
    name: text('name').notNull(),
    query: text('query').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('saved_view_name_key').on(t.workspaceId, t.userId, t.page, t.name),
    foreignKey({
      columns: [t.workspaceId, t.userId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'saved_view_member_fk',
    }),
  ],
)

/** A member who is out of office, and who takes their handoffs meanwhile. */
export const absence = app.table(
  'absence',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    coverId: uuid('cover_id'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    foreignKey({
      columns: [t.workspaceId, t.userId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'absence_member_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.coverId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'absence_cover_fk',
    }),
  ],
)

/** Whose turn it is: the member with the lowest turn gets the next handoff of a rule that takes turns. */
export const routingTurn = app.table(
  'routing_turn',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    turn: bigint('turn', { mode: 'number' }).notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.userId] }),
    foreignKey({
      columns: [t.workspaceId, t.userId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'routing_turn_member_fk',
    }),
  ],
)
