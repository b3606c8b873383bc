import { sql } from 'drizzle-orm'
import { customType, foreignKey, index, jsonb, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { membership, workspace } from './identity'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** The draft as it was when it was last drawn together, and what it says in plain words. */
export const agreementDraft = app.table(
  'agreement_draft',
  {
    workspaceId: workspaceId(),
    state: bytes('state').notNull(),
    content: jsonb('content'),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'agreement_draft_workspace_fk',
    }),
  ],
)

/** What came in since, one row for what one person sent within a moment. Drawn together into the draft. */
export const agreementDraftUpdate = app.table(
  'agreement_draft_update',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    userId: uuid('user_id'),
    at: instant('at').notNull().default(sql`now()`),
    update: bytes('update').notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'agreement_draft_update_workspace_fk',
    }),
  ],
)

/** Who changed what and when, in words; stays when updates are drawn together. */
export const agreementChange = app.table(
  'agreement_change',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    userId: uuid('user_id'),
    at: instant('at').notNull().default(sql`now()`),
    lines: jsonb('lines').$type<{ clause: string; text: string }[]>().notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'agreement_change_workspace_fk',
    }),
    index('agreement_change_at_idx').on(t.workspaceId, t.at),
  ],
)

/** The draft kept under a name, to come back to. */
export const agreementSnapshot = app.table(
  'agreement_snapshot',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    content: jsonb('content').notNull(),
    takenBy: uuid('taken_by').notNull(),
    takenAt: instant('taken_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.takenBy],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'agreement_snapshot_member_fk',
    }),
  ],
)
