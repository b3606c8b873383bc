import { sql } from 'drizzle-orm'
import { check, foreignKey, index, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { lead } from './lead'

/**
 * Marketing contests one answer of sales, sales says its piece, an arbiter decides. Nothing of it touches the ledger:
 * the statistics follow the verdict, the record stays.
 */
export const dispute = app.table(
  'dispute',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    leadId: uuid('lead_id').notNull(),
    handoffId: uuid('handoff_id').notNull(),
    /** Which answer is contested: the one given then. */
    disposedAt: instant('disposed_at').notNull(),
    comment: text('comment').notNull(),
    openedBy: uuid('opened_by').notNull(),
    openedAt: instant('opened_at').notNull().default(sql`now()`),
    answer: text('answer'),
    answeredBy: uuid('answered_by'),
    answeredAt: instant('answered_at'),
    verdict: text('verdict').$type<'upheld' | 'overturned'>(),
    why: text('why'),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('dispute_answer_key').on(t.workspaceId, t.handoffId, t.disposedAt),
    check(
      'dispute_verdict_check',
      sql`verdict in ('upheld', 'overturned') and (verdict is null) = (decided_at is null)`,
    ),
    check('dispute_parties_check', sql`decided_by is distinct from opened_by`),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'dispute_lead_fk',
    }),
    index('dispute_lead_idx').on(t.workspaceId, t.leadId),
  ],
)
