import { z } from 'zod'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { metricQueryShape } from './metric-query'

/**
 * Query of `GET /api/v1/handoffs`: the question as it was put to `/api/v1/metrics/{metric}`, the values of the
 * group (`source=ads`, `month=2026-03`), and which of the group's rows. Without a metric: all handoffs.
 */
export const handoffListRequest = z.strictObject({
  metric: z.enum(METRIC_IDS).default('mql_volume'),
  /** `n`, `numerator`, `denominator`, `immature`, `met`, …, or `excluded:<reason>`. */
  part: z
    .string()
    .max(60)
    .regex(/^[a-z_]+(:[a-z_]+)?$/, 'must name a part, such as numerator or excluded:undated')
    .default('n'),
  ...metricQueryShape,
  /** Of `rejections` and `acceptance_quality`: only what is laid to this rule in `/api/v1/rejections/by-rule`. */
  rule: z.string().max(120).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(200).optional(),
})
export type HandoffListRequest = z.infer<typeof handoffListRequest>

const instant = z.string().nullable()

/** A row behind a number: a handoff, a deal or a lead, by what the metric counts; what it has not is null. */
export const listedRow = z.object({
  id: z.string(),
  lead_id: z.string().nullable(),
  /** Number of the handoff of its lead. */
  episode: z.int().nullable(),
  lead_name: z.string().nullable(),
  company: z.string().nullable(),
  deal_name: z.string().nullable(),
  source: z.string().nullable(),
  segment: z.string().nullable(),
  country: z.string().nullable(),
  route: z.string().nullable(),
  owner: z.string().nullable(),
  created_at: instant,
  mql_at: instant,
  first_touch_at: instant,
  due_at: instant,
  disposition: z.string().nullable(),
  disposed_at: instant,
  reason: z.string().nullable(),
  reason_label: z.string().nullable(),
  sql_at: instant,
  opportunity_at: instant,
  outcome: z.enum(['won', 'lost']).nullable(),
  closed_at: instant,
  /** In major units of its own currency. */
  amount: z.number().nullable(),
  amount_state: z.enum(['declared', 'zero', 'missing']).nullable(),
  currency: z.string().nullable(),
  /** `date_only:<stage>`, `inferred:<stage>`, `problem:<order that cannot be>`, `repeat`. */
  flags: z.array(z.string()),
})
export type ListedRow = z.infer<typeof listedRow>

export const handoffList = z.object({
  metric: z.enum(METRIC_IDS),
  part: z.string(),
  subject: z.enum(['handoff', 'opportunity', 'lead']),
  /** How many rows there are in all: the number that was opened. */
  total: z.int(),
  rows: z.array(listedRow),
  next_cursor: z.string().nullable(),
})
export type HandoffList = z.infer<typeof handoffList>
