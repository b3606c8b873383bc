import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { app, instant, workspaceId } from './app'
import { workspace } from './identity'

export const lead = app.table(
  'lead',
  {
    workspaceId: workspaceId(),
    id: uuid('id').notNull(),
    sourceSystem: text('source_system').notNull(),
    externalId: text('external_id').notNull(),
    createdAt: instant('created_at'),
    createdDateOnly: boolean('created_date_only').notNull().default(false),
    company: text('company'),
    jobTitle: text('job_title'),
    industry: text('industry'),
    country: text('country'),
    employees: integer('employees'),
    employeeBand: text('employee_band'),
    annualRevenueMinor: bigint('annual_revenue_minor', { mode: 'number' }),
    source: text('source'),
    segment: text('segment'),
    owner: text('owner'),
    /** External id of the opportunity the source says this lead was converted into. */
    opportunityRef: text('opportunity_ref'),
    attributes: jsonb('attributes').$type<Record<string, string | number | boolean>>().notNull().default({}),
    mergedIntoId: uuid('merged_into_id'),
    erasedAt: instant('erased_at'),
    /** Set when the import that created the lead was undone; the ledger keeps pointing at it. */
    voidedAt: instant('voided_at'),
    /** The import that created it. */
    batchId: uuid('batch_id'),
    recordedAt: instant('recorded_at').notNull().default(sql`now()`),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.id] }),
    unique('lead_external_key').on(t.workspaceId, t.sourceSystem, t.externalId),
    foreignKey({
      columns: [t.workspaceId],
      foreignColumns: [workspace.workspaceId],
      name: 'lead_workspace_fk',
    }),
    index('lead_external_id_idx').on(t.workspaceId, t.externalId),
    index('lead_created_idx').on(t.workspaceId, t.createdAt, t.id),
    index('lead_metric_idx')
      .on(t.workspaceId, t.id, t.createdAt, t.createdDateOnly)
      .where(sql`voided_at is null and merged_into_id is null`)
      .concurrently(),
    index('lead_date_only_idx').on(t.workspaceId).where(sql`created_date_only`).concurrently(),
    index('lead_opportunity_ref_idx')
      .on(t.workspaceId, t.opportunityRef)
      .where(sql`opportunity_ref is not null`),
  ],
)

/** Everything that names a person, apart from the lead, so that it can be erased without changing a number. */
export const leadContact = app.table(
  'lead_contact',
  {
    workspaceId: workspaceId(),
    leadId: uuid('lead_id').notNull(),
    firstName: text('first_name'),
    lastName: text('last_name'),
    fullName: text('full_name'),
    email: text('email'),
    emailNormal: text('email_normal'),
    phone: text('phone'),
  },
  t => [
    primaryKey({ columns: [t.workspaceId, t.leadId] }),
    foreignKey({
      columns: [t.workspaceId, t.leadId],
      foreignColumns: [lead.workspaceId, lead.id],
      name: 'lead_contact_lead_fk',
    }),
    index('lead_contact_email_idx').on(t.workspaceId, t.emailNormal),
  ],
)
