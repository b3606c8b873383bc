import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, jsonb, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Definition } from '@/lib/domain/alignment/definition'
import type { Labels } from '@/lib/domain/alignment/label'
import type { Stratum } from '@/lib/domain/alignment/stratum'
import { app, instant, workspaceId } from './app'
import { membership } from './identity'
import { lead } from './lead'

/** Both sides label the same past leads, neither seeing the other. Append-only. */
export const alignmentRound = app.table(
  'alignment_round',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    n: integer('n').notNull(),
    openedBy: uuid('opened_by').notNull(),
    openedAt: instant('opened_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('alignment_round_number_key').on(t.workspaceId, t.n),
    foreignKey({
      columns: [t.workspaceId, t.openedBy],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'alignment_round_opener_fk',
    }),
  ],
)

/** The leads of a round, in the order in which they are shown, and from which layer each was drawn. Append-only. */
export const alignmentLead = app.table(
  'alignment_lead',
  {
    workspaceId: workspaceId(),
    roundId: uuid('round_id').notNull(),
    n: integer('n').notNull(),
    leadId: uuid('lead_id').notNull(),
    handoffId: uuid('handoff_id').notNull(),
    stratum: text('stratum').$type<Stratum>().notNull(),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.roundId, t.n] }),
    unique('alignment_lead_key').on(t.workspaceId, t.roundId, t.leadId),
    foreignKey({
      columns: [t.workspaceId, t.roundId],
      foreignColumns: [alignmentRound.workspaceId, alignmentRound.id],
      name: 'alignment_lead_round_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'alignment_lead_lead_fk',
    }),
  ],
)

/** What a side has filled in so far; only that side reads it. */
export const alignmentSheet = app.table(
  'alignment_sheet',
  {
    workspaceId: workspaceId(),
    roundId: uuid('round_id').notNull(),
    side: text('side').$type<'marketing' | 'sales'>().notNull(),
    labels: jsonb('labels').$type<Labels>().notNull().default({}),
    definition: jsonb('definition').$type<Definition>(),
    updatedBy: uuid('updated_by').notNull(),
    updatedAt: instant('updated_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.roundId, t.side] }),
    check('alignment_sheet_side_check', sql`side in ('marketing', 'sales')`),
    foreignKey({
      columns: [t.workspaceId, t.roundId],
      foreignColumns: [alignmentRound.workspaceId, alignmentRound.id],
      name: 'alignment_sheet_round_fk',
    }),
  ],
)

/** What a side handed in, for good. Read only once both have. Append-only. */
export const alignmentHandIn = app.table(
  'alignment_hand_in',
  {
    workspaceId: workspaceId(),
    roundId: uuid('round_id').notNull(),
    side: text('side').$type<'marketing' | 'sales'>().notNull(),
    labels: jsonb('labels').$type<Labels>().notNull(),
    definition: jsonb('definition').$type<Definition>().notNull(),
    handedInBy: uuid('handed_in_by').notNull(),
    handedInAt: instant('handed_in_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.roundId, t.side] }),
    check('alignment_hand_in_side_check', sql`side in ('marketing', 'sales')`),
    foreignKey({
      columns: [t.workspaceId, t.roundId],
      foreignColumns: [alignmentRound.workspaceId, alignmentRound.id],
      name: 'alignment_hand_in_round_fk',
    }),
    foreignKey({
      columns: [t.workspaceId, t.handedInBy],
      foreignColumns: [membership.workspaceId, membership.userId],
      name: 'alignment_hand_in_member_fk',
    }),
  ],
)
