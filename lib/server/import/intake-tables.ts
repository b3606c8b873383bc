import 'server-only'
import type { Tx } from '@/db/client'

/**
 * Where a file's records wait until they are written set-wise. Temporary tables carry no row-level security and end
 * with the transaction. `line` is where the row starts in the file: rows are told apart by it.
 */
export async function openIntake(tx: Tx): Promise<void> {
  await tx.sql`
    set local work_mem = '128MB';
    create temporary table in_lead (
    line integer not null, id uuid not null, external_id text not null,
    created_at timestamptz, created_date_only boolean not null, first_name text, last_name text, full_name text,
    email text, email_normal text, phone text, company text, job_title text, industry text, country text,
    employees integer, employee_band text, annual_revenue_minor bigint, source text, segment text, owner text,
    opportunity_ref text, attributes jsonb not null) on commit drop;
    create temporary table in_fact (
    line integer not null, id uuid not null, of_lead boolean not null, lead_ref text not null, slot text not null,
    kind text not null, at timestamptz, date_only boolean not null, retracted boolean not null,
    confidence text not null, reason text, reason_label text, route text) on commit drop;
    create temporary table in_event (
    line integer not null, id uuid not null, external_id text not null, lead_ref text, lead_email text,
    type text not null, occurred_at timestamptz not null, date_only boolean not null, session_key text,
    properties jsonb not null) on commit drop;
    create temporary table in_touch (
    line integer not null, id uuid not null, external_id text not null, lead_ref text, lead_email text,
    kind text not null, occurred_at timestamptz not null, date_only boolean not null,
    counts_as_first_touch boolean not null, actor text, outcome text) on commit drop;
    create temporary table in_opportunity (
    line integer not null, id uuid not null, external_id text not null, lead_refs text[],
    name text, stage text, outcome text, created_at timestamptz, closed_at timestamptz, date_only smallint not null,
    amount_minor bigint, amount_state text not null, currency text not null, product text, owner text, source text,
    segment text, country text, lost_reason text, attributes jsonb not null) on commit drop;
    create temporary table in_opportunity_event (
    line integer not null, id uuid not null, external_id text not null, opportunity_ref text not null,
    stage text not null, at timestamptz not null, amount_minor bigint) on commit drop;
    create temporary table in_refusal (
    line integer not null, outcome text not null, "column" text, message text not null, row jsonb) on commit drop;
    create temporary table in_outcome (line integer not null, rank smallint not null) on commit drop;`.simple()
}

/** What became of a row is the highest rank among its records. */
export const RANK = { unchanged: 1, skipped: 2, updated: 3, created: 4, failed: 5 } as const
