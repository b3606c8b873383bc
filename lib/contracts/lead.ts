import { z } from 'zod'
import { CONFIDENCES, DISPOSITIONS, FACT_KINDS, HANDOFF_ORIGINS } from '@/lib/domain/handoff/fact'
import { LEAD_STAGES } from '@/lib/domain/lead/lead-stage'
import { AMOUNT_STATES, OUTCOMES } from '@/lib/domain/opportunity/opportunity'

const value = z.string().max(500)

/** Query of `GET /api/v1/leads`. An empty filter value means the blank. */
export const leadQuery = z.strictObject({
  /** Part of a name or company, the beginning of an e-mail address, or a whole external id. */
  q: z.string().trim().max(120).optional(),
  stage: z.enum(LEAD_STAGES).optional(),
  source: value.optional(),
  segment: value.optional(),
  country: value.optional(),
  owner: value.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(120).optional(),
})
export type LeadQuery = z.infer<typeof leadQuery>

export const leadId = z.strictObject({ id: z.uuid() })

const instant = z.iso.datetime().nullable()

/** An instant; `date_only`: the source gave a date without a time (midnight UTC of that date). */
const moment = z.object({ at: z.iso.datetime(), date_only: z.boolean() }).nullable()
export type Moment = z.infer<typeof moment>

const leadSummary = z.object({
  id: z.uuid(),
  external_id: z.string(),
  source_system: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  company: z.string().nullable(),
  job_title: z.string().nullable(),
  country: z.string().nullable(),
  source: z.string().nullable(),
  segment: z.string().nullable(),
  owner: z.string().nullable(),
  created: moment,
  stage: z.enum(LEAD_STAGES),
  /** Last time it became an MQL. */
  mql: moment,
  episodes: z.int(),
})
export type LeadSummary = z.infer<typeof leadSummary>

export const leadList = z.object({
  leads: z.array(leadSummary),
  next_cursor: z.string().nullable(),
  /** How many match; null past `counted_to`. */
  total: z.int().nullable(),
  counted_to: z.int(),
})
export type LeadList = z.infer<typeof leadList>

export const leadFilters = z.object({
  sources: z.array(z.string()),
  segments: z.array(z.string()),
  countries: z.array(z.string()),
  owners: z.array(z.string()),
})
export type LeadFilters = z.infer<typeof leadFilters>

const reached = z.object({
  stage: z.enum(['mql', 'touched', 'accepted', 'disposed', 'sql', 'opportunity', 'closed']),
  at: instant,
  date_only: z.boolean(),
  /** Skipped by the source and concluded from a later stage. */
  inferred: z.boolean(),
  /** Days since the episode began; null when it has no date or the order is impossible. */
  days: z.number().nullable(),
})
export type ReachedStage = z.infer<typeof reached>

export const leadEpisode = z.object({
  id: z.uuid(),
  n: z.int(),
  origin: z.enum(HANDOFF_ORIGINS),
  route: z.string().nullable(),
  agreement_version: z.int().nullable(),
  stage: z.enum(LEAD_STAGES),
  stages: z.array(reached),
  due_at: instant,
  disposition: z.enum(DISPOSITIONS).nullable(),
  reason: z.string().nullable(),
  reason_label: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  amount: z.number().nullable(),
  amount_state: z.enum(AMOUNT_STATES).nullable(),
  currency: z.string().nullable(),
  /** An order that cannot have happened; the episode is left out of durations. */
  problem: z.string().nullable(),
})
export type LeadEpisode = z.infer<typeof leadEpisode>

export const ledgerRow = z.object({
  id: z.uuid(),
  kind: z.enum(FACT_KINDS),
  at: instant,
  date_only: z.boolean(),
  confidence: z.enum(CONFIDENCES),
  source_system: z.string(),
  reason: z.string().nullable(),
  reason_label: z.string().nullable(),
  route: z.string().nullable(),
  recorded_at: z.iso.datetime(),
  /** `superseded` by a newer row of the same slot, `retracted` by one, `undone` with its import. */
  state: z.enum(['counts', 'superseded', 'retracted', 'undone']),
  import_file: z.string().nullable(),
})
export type LedgerRow = z.infer<typeof ledgerRow>

export const leadEngagement = z.object({
  id: z.uuid(),
  type: z.string(),
  at: z.iso.datetime(),
  date_only: z.boolean(),
  source_system: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).nullable(),
})
export type LeadEngagement = z.infer<typeof leadEngagement>

export const leadTouch = z.object({
  id: z.uuid(),
  kind: z.string(),
  at: z.iso.datetime(),
  date_only: z.boolean(),
  counts_as_first_touch: z.boolean(),
  actor: z.string().nullable(),
  outcome: z.string().nullable(),
  source_system: z.string(),
})
export type LeadTouch = z.infer<typeof leadTouch>

export const leadOpportunity = z.object({
  id: z.uuid(),
  external_id: z.string(),
  source_system: z.string(),
  name: z.string().nullable(),
  stage: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  created: moment,
  closed: moment,
  amount: z.number().nullable(),
  amount_state: z.enum(AMOUNT_STATES),
  currency: z.string(),
  product: z.string().nullable(),
  owner: z.string().nullable(),
  lost_reason: z.string().nullable(),
})
export type LeadOpportunity = z.infer<typeof leadOpportunity>

export const leadDetail = leadSummary.extend({
  phone: z.string().nullable(),
  industry: z.string().nullable(),
  employees: z.int().nullable(),
  employee_band: z.string().nullable(),
  annual_revenue: z.number().nullable(),
  currency: z.string(),
  attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  erased_at: instant,
  history: z.array(leadEpisode),
  ledger: z.array(ledgerRow),
  /** The newest engagement; `engagement_count` is how much there is. */
  engagement: z.array(leadEngagement),
  engagement_count: z.int(),
  touches: z.array(leadTouch),
  opportunities: z.array(leadOpportunity),
})
export type LeadDetail = z.infer<typeof leadDetail>
