import { sql } from 'drizzle-orm'
import { foreignKey, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

/** Changes of the criteria that somebody tried in the lab and kept under a name, for everybody to open again. */
export const scenario = app.table(
  'scenario',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    /** Version of the agreement the changes are laid over; null where none was in force. */
    baseVersion: integer('base_version'),
    changes: jsonb('changes').$type<Record<string, number | boolean | null>>().notNull(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('scenario_name_key').on(t.workspaceId, t.name),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'scenario_workspace_fk',
    }),
  ],
)
