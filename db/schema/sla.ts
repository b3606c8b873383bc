import { sql } from 'drizzle-orm'
import { foreignKey, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

/**
 * SLA terms of a workspace without an agreement, as they were set one after the other. For a handoff the newest row
 * counts that holds from before its start, so that a change leaves the clocks of earlier handoffs alone.
 */
export const slaVersion = app.table(
  'sla_version',
  {
    workspaceId: workspaceId(),
    n: integer('n').notNull(),
    /** Null: for every handoff there ever was. */
    holdsFrom: instant('holds_from'),
    document: jsonb('document').notNull(),
    /** Why clocks that were running are counted anew; null where only new handoffs are meant. */
    reason: text('reason'),
    authorId: uuid('author_id'),
    recordedAt: instant('recorded_at').notNull().default(sql`clock_timestamp()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.n] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'sla_version_workspace_fk',
    }),
  ],
)

/** Until when the promises of a workspace have been watched over. It belongs to the watch, which knows no workspace. */
export const slaWatch = app.table('sla_watch', {
  workspaceId: uuid('workspace_id').primaryKey(),
  sweptUntil: instant('swept_until').notNull().default(sql`now()`),
  nextAt: instant('next_at').notNull().default(sql`now()`),
})
