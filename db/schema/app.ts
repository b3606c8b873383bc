import { pgSchema, timestamp, uuid } from 'drizzle-orm/pg-core'

/** All of Treaty lives in one schema, so that grants and row-level security are set over the whole of it. */
export const app = pgSchema('app')

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' })

/** First column of every tenant table, of its primary key, its unique constraints and its foreign keys. */
export const workspaceId = () => uuid('workspace_id').notNull()
