import { sql } from 'drizzle-orm'
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { DecisionChange } from '@/lib/domain/review/decision-change'
import { agreementComment } from './agreement'
import { app, instant, workspaceId } from './app'
import { hashedText, isHashed } from './hashed-text'
import { membership, workspace } from './identity'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/** Both sides sit down over a period: when, about what, with whom. What came of it is the record. */
export const review = app.table(
  'review',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    n: integer('n').notNull(),
    scheduledAt: instant('scheduled_at').notNull(),
    /** First and last day looked at, in the workspace's zone. */
    fromDay: text('from_day').notNull(),
    toDay: text('to_day').notNull(),
    agenda: text('agenda').array().notNull(),
    attendees: uuid('attendees').array().notNull(),
    /** Null: the product called it, because the agreement says how often. */
    calledBy: uuid('called_by'),
    calledAt: instant('called_at').notNull().default(sql`now()`),
    revision: integer('revision').notNull().default(1),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('review_number_key').on(t.workspaceId, t.n),
    check('review_period_check', sql`from_day <= to_day`),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'review_workspace_fk',
    }),
  ],
)

/** The minutes as a document that several write at once, as it was when it was last drawn together. */
export const reviewMinutes = app.table(
  'review_minutes',
  {
    workspaceId: workspaceId(),
    reviewId: uuid('review_id').notNull(),
    state: bytes('state').notNull(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.reviewId] }),
    foreignKey({
      columns: [t.workspaceId, t.reviewId],
      foreignColumns: [review.workspaceId, review.id],
      name: 'review_minutes_review_fk',
    }),
  ],
)

/** What was written since, one row for what one person sent within a moment. */
export const reviewMinutesUpdate = app.table(
  'review_minutes_update',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    reviewId: uuid('review_id').notNull(),
    userId: uuid('user_id'),
    at: instant('at').notNull().default(sql`now()`),
    update: bytes('update').notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.reviewId],
      foreignColumns: [review.workspaceId, review.id],
      name: 'review_minutes_update_review_fk',
    }),
    index('review_minutes_update_review_idx').on(t.workspaceId, t.reviewId, t.id),
  ],
)

/** What was decided, by whom it is done and until when. Append-only: that it was taken back or done is a row of its own. */
export const reviewDecision = app.table(
  'review_decision',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    reviewId: uuid('review_id').notNull(),
    body: text('body').notNull(),
    ownerId: uuid('owner_id').notNull(),
    dueDay: text('due_day').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: instant('decided_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.reviewId],
      foreignColumns: [review.workspaceId, review.id],
      name: 'review_decision_review_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.ownerId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'review_decision_owner_fk',
    }),
    index('review_decision_review_idx').on(t.workspaceId, t.reviewId),
  ],
)

/** Where a decision stands in the draft: the comment that carries it. */
export const reviewDecisionChange = app.table(
  'review_decision_change',
  {
    workspaceId: workspaceId(),
    decisionId: uuid('decision_id').notNull(),
    change: jsonb('change').$type<DecisionChange>().notNull(),
    commentId: uuid('comment_id').notNull(),
    putBy: uuid('put_by').notNull(),
    putAt: instant('put_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.decisionId] }),
    foreignKey({
      columns: [t.workspaceId, t.decisionId],
      foreignColumns: [reviewDecision.workspaceId, reviewDecision.id],
      name: 'review_decision_change_decision_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.commentId],
      foreignColumns: [agreementComment.workspaceId, agreementComment.id],
      name: 'review_decision_change_comment_fk',
    }),
  ],
)

/** A decision ends once: it was done, or it was taken back while the review was still open. */
export const reviewDecisionEnd = app.table(
  'review_decision_end',
  {
    workspaceId: workspaceId(),
    decisionId: uuid('decision_id').notNull(),
    kind: text('kind').$type<'done' | 'withdrawn'>().notNull(),
    endedBy: uuid('ended_by').notNull(),
    endedAt: instant('ended_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.decisionId] }),
    check('review_decision_end_kind_check', sql`kind in ('done', 'withdrawn')`),
    foreignKey({
      columns: [t.workspaceId, t.decisionId],
      foreignColumns: [reviewDecision.workspaceId, reviewDecision.id],
      name: 'review_decision_end_decision_fk',
    }),
  ],
)

/** A closed review for good: evidence, minutes and decisions as one text with its hash. Append-only. */
export const reviewRecord = app.table(
  'review_record',
  {
    workspaceId: workspaceId(),
    reviewId: uuid('review_id').notNull(),
    ...hashedText(),
    heldAt: instant('held_at').notNull(),
    closedBy: uuid('closed_by').notNull(),
    closedAt: instant('closed_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.reviewId] }),
    isHashed('review_record_hash_check'),
    foreignKey({
      columns: [t.workspaceId, t.reviewId],
      foreignColumns: [review.workspaceId, review.id],
      name: 'review_record_review_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.closedBy],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'review_record_closer_fk',
    }),
  ],
)
