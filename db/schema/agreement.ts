import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { hashedText, isHashed } from './hashed-text'
import { membership, workspace } from './identity'

/** Content put before both sides. Append-only: what becomes of it is a row of its own. */
export const agreementProposal = app.table(
  'agreement_proposal',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    /** Number the version will have, and which try at it this is. */
    n: integer('n').notNull(),
    attempt: integer('attempt').notNull(),
    title: text('title').notNull(),
    why: text('why').notNull(),
    ...hashedText(),
    /** Null: as soon as both have signed. */
    effectiveAt: instant('effective_at'),
    authors: uuid('authors').array().notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    proposedAt: instant('proposed_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('agreement_proposal_attempt_key').on(t.workspaceId, t.n, t.attempt),
    unique('agreement_proposal_hash_key').on(t.workspaceId, t.id, t.hash),
    isHashed('agreement_proposal_hash_check'),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'agreement_proposal_workspace_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.proposedBy],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'agreement_proposal_proposer_fk',
    }),
  ],
)

/** A proposal ends once: signed by both, taken back, declined, or void because the draft went on. */
export const agreementProposalEnd = app.table(
  'agreement_proposal_end',
  {
    workspaceId: workspaceId(),
    proposalId: uuid('proposal_id').notNull(),
    kind: text('kind').$type<'signed' | 'withdrawn' | 'declined' | 'voided'>().notNull(),
    reason: text('reason'),
    endedBy: uuid('ended_by'),
    endedAt: instant('ended_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.proposalId] }),
    unique('agreement_proposal_end_kind_key').on(t.workspaceId, t.proposalId, t.kind),
    check('agreement_proposal_end_kind_check', sql`kind in ('signed', 'withdrawn', 'declined', 'voided')`),
    foreignKey({
      columns: [t.workspaceId, t.proposalId],
      foreignColumns: [agreementProposal.workspaceId, agreementProposal.id],
      name: 'agreement_proposal_end_proposal_fk',
    }),
  ],
)

/** Roles a member ever had here: a signature names the one it was given in. */
export const membershipRole = app.table(
  'membership_role',
  {
    workspaceId: workspaceId(),
    userId: uuid('user_id').notNull(),
    role: text('role').notNull(),
    since: instant('since').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.userId, t.role] }),
    foreignKey({
      columns: [t.workspaceId, t.userId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'membership_role_membership_fk',
    }),
  ],
)

/** One of each side, by different people, on one hash. Marketing's leader signs for marketing, sales' manager for sales. */
export const agreementSignature = app.table(
  'agreement_signature',
  {
    workspaceId: workspaceId(),
    proposalId: uuid('proposal_id').notNull(),
    side: text('side').$type<'marketing' | 'sales'>().notNull(),
    hash: text('hash').notNull(),
    userId: uuid('user_id').notNull(),
    role: text('role').notNull(),
    signedAt: instant('signed_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.proposalId, t.side] }),
    unique('agreement_signature_user_key').on(t.workspaceId, t.proposalId, t.userId),
    unique('agreement_signature_hash_key').on(t.workspaceId, t.proposalId, t.hash, t.side),
    check(
      'agreement_signature_side_check',
      sql`(side = 'marketing' and role = 'marketing_leader') or (side = 'sales' and role = 'sales_manager')`,
    ),
    foreignKey({
      columns: [t.workspaceId, t.proposalId, t.hash],
      foreignColumns: [agreementProposal.workspaceId, agreementProposal.id, agreementProposal.hash],
      name: 'agreement_signature_proposal_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.userId, t.role],
      foreignColumns: [membershipRole.workspaceId, membershipRole.userId, membershipRole.role],
      name: 'agreement_signature_role_fk',
    }),
  ],
)

/**
 * A version of the agreement: a proposal with a signature of each side on its hash. The references are what makes
 * it impossible to write one otherwise. Immutable: what changes is which one is in force.
 */
export const agreementVersion = app.table(
  'agreement_version',
  {
    workspaceId: workspaceId(),
    n: integer('n').notNull(),
    title: text('title').notNull(),
    why: text('why').notNull(),
    ...hashedText(),
    effectiveAt: instant('effective_at').notNull(),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
    proposalId: uuid('proposal_id').notNull(),
    marketing: text('marketing').notNull().default('marketing'),
    sales: text('sales').notNull().default('sales'),
    ended: text('ended').notNull().default('signed'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.n] }),
    unique('agreement_version_proposal_key').on(t.workspaceId, t.proposalId),
    isHashed('agreement_version_hash_check'),
    check(
      'agreement_version_sides_check',
      sql`marketing = 'marketing' and sales = 'sales' and ended = 'signed'`,
    ),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'agreement_version_workspace_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.proposalId, t.hash, t.marketing],
      foreignColumns: [
        agreementSignature.workspaceId,
        agreementSignature.proposalId,
        agreementSignature.hash,
        agreementSignature.side,
      ],
      name: 'agreement_version_marketing_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.proposalId, t.hash, t.sales],
      foreignColumns: [
        agreementSignature.workspaceId,
        agreementSignature.proposalId,
        agreementSignature.hash,
        agreementSignature.side,
      ],
      name: 'agreement_version_sales_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.proposalId, t.ended],
      foreignColumns: [
        agreementProposalEnd.workspaceId,
        agreementProposalEnd.proposalId,
        agreementProposalEnd.kind,
      ],
      name: 'agreement_version_end_fk',
    }),
  ],
)

/** A word on a clause, a rule or the whole; answers carry the id of the first one. */
export const agreementComment = app.table(
  'agreement_comment',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    /** Part and id of what is commented on, such as `gates/gate-size`. */
    anchor: text('anchor').notNull(),
    body: text('body').notNull(),
    /** A value proposed for one field, which an editor may take over. */
    suggestion: jsonb('suggestion').$type<{ field: string; from: unknown; to: unknown }>(),
    mentions: uuid('mentions').array().notNull().default(sql`'{}'`),
    authorId: uuid('author_id').notNull(),
    createdAt: instant('created_at').notNull().default(sql`now()`),
    resolvedAt: instant('resolved_at'),
    resolvedBy: uuid('resolved_by'),
    resolution: text('resolution').$type<'resolved' | 'accepted'>(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    foreignKey({
      columns: [t.workspaceId, t.authorId],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'agreement_comment_author_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.threadId],
      foreignColumns: [t.workspaceId, t.id],
      name: 'agreement_comment_thread_fk',
    }),
    index('agreement_comment_thread_idx').on(t.workspaceId, t.threadId),
  ],
)

/** How far the open leads have been scored again under a version since it took effect; a killed job goes on here. */
export const agreementRescoring = app.table(
  'agreement_rescoring',
  {
    workspaceId: workspaceId(),
    n: integer('n').notNull(),
    /** The last lead that was done, in the order of their ids. */
    afterLead: uuid('after_lead'),
    scored: integer('scored').notNull().default(0),
    handedOver: integer('handed_over').notNull().default(0),
    finishedAt: instant('finished_at'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.n] }),
    foreignKey({
      columns: [t.workspaceId, t.n],
      foreignColumns: [agreementVersion.workspaceId, agreementVersion.n],
      name: 'agreement_rescoring_version_fk',
    }),
  ],
)
