import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { agreementComment } from './agreement'
import { app, instant, workspaceId } from './app'
import { membership } from './identity'

/** What rejections are about: their reason, the segment of their leads, the rule that let these in. */
const subject = () => ({
  reason: text('reason').notNull(),
  segment: text('segment'),
  rule: text('rule').notNull(),
})

/** Marketing's answer to a cluster of rejections. The cluster itself is derived; the answer says which it covered. */
export const rejectionAnswer = app.table(
  'rejection_answer',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    ...subject(),
    kind: text('kind').$type<'fixed' | 'disagree' | 'needs_data'>().notNull(),
    /** The version of the agreement that is said to fix it. */
    version: integer('version'),
    why: text('why').notNull(),
    /** Handoffs whose rejections it answers. */
    handoffIds: uuid('handoff_ids').array().notNull(),
    openedAt: instant('opened_at').notNull(),
    dueAt: instant('due_at').notNull(),
    answeredBy: uuid('answered_by').notNull(),
    answeredAt: instant('answered_at').notNull(),
    /** When the reps were told that the version they caused is in force. */
    toldAt: instant('told_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    // One answer to what opened then, whoever is first.
    unique('rejection_answer_once_key')
      .on(t.workspaceId, t.reason, t.segment, t.rule, t.openedAt)
      .nullsNotDistinct(),
    check(
      'rejection_answer_kind_check',
      sql`kind in ('fixed', 'disagree', 'needs_data') and (kind = 'fixed') = (version is not null)`,
    ),
    foreignKey({
      columns: [t.workspaceId, t.answeredBy],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'rejection_answer_member_fk',
    }),
    index('rejection_answer_at_idx').on(t.workspaceId, t.answeredAt),
  ],
)

/** An edit put into the draft because of a cluster: when a version has it, those who logged the reasons are told. */
export const rejectionEdit = app.table(
  'rejection_edit',
  {
    workspaceId: workspaceId(),
    /** The comment of the draft that suggests it. */
    commentId: uuid('comment_id').notNull(),
    ...subject(),
    handoffIds: uuid('handoff_ids').array().notNull(),
    anchor: text('anchor').notNull(),
    field: text('field').notNull(),
    /** What the field is to become. */
    wanted: jsonb('wanted'),
    /** The edit in words. */
    words: text('words').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    /** The version that has it, once it is in force and the reps were told. */
    version: integer('version'),
    toldAt: instant('told_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.commentId] }),
    foreignKey({
      columns: [t.workspaceId, t.commentId],
      foreignColumns: [agreementComment.workspaceId, agreementComment.id],
      name: 'rejection_edit_comment_fk',
    }),
  ],
)
