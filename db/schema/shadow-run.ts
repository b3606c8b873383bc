import { sql } from 'drizzle-orm'
import { foreignKey, integer, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

/** Criteria that look on at what happens for some weeks and hand nobody over: whom they would have is judged when asked. */
export const shadowRun = app.table(
  'shadow_run',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** The document of the criteria as it was when the run was started. */
    criteria: jsonb('criteria').notNull(),
    /** The proposal it was taken from; null: from the lab. */
    proposalId: uuid('proposal_id'),
    weeks: integer('weeks').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    /** Ended before its time; nothing after it is looked at. */
    stoppedAt: instant('stopped_at'),
    startedBy: uuid('started_by'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'shadow_run_workspace_fk',
    }),
  ],
)
