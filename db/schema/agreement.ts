import { sql } from 'drizzle-orm'
import { foreignKey, integer, jsonb, primaryKey, text } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

/** A version of the agreement. Immutable: what changes is which one is in force. */
export const agreementVersion = app.table(
  'agreement_version',
  {
    workspaceId: workspaceId(),
    n: integer('n').notNull(),
    title: text('title').notNull(),
    why: text('why').notNull(),
    content: jsonb('content').notNull(),
    effectiveAt: instant('effective_at').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.n] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'agreement_version_workspace_fk',
    }),
  ],
)
