import { sql } from 'drizzle-orm'
import { customType, foreignKey, index, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })

/**
 * Which leads' rows a transaction wrote that metrics are made of. Whoever holds those rows in memory reads here which of
 * them to read again; the transaction's own number tells whether a snapshot has seen it. Kept for a day.
 */
export const handoffChange = app.table(
  'handoff_change',
  {
    workspaceId: workspaceId(),
    by: transactionId('by').notNull().default(sql`pg_current_xact_id()`),
    id: uuid('id').notNull(),
    /** Null: any of them, or what belongs to no lead. */
    leadIds: uuid('lead_ids').array(),
    recordedAt: instant('recorded_at').notNull().default(sql`clock_timestamp()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.by, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'handoff_change_workspace_fk',
    }),
    index('handoff_change_age_idx').on(t.workspaceId, t.recordedAt),
  ],
)
