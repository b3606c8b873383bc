import { z } from 'zod'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { criteriaDocument } from './criteria'
import { slaDocument } from './sla-terms'

export const SIDES = ['marketing', 'sales'] as const
export type Side = (typeof SIDES)[number]

const id = z
  .string()
  .regex(/^[\w-]{1,64}$/, 'must be letters, digits, - or _, at most 64; choose a shorter id.')
const title = z.string().trim().min(1, 'is empty; give the clause a title.').max(160)

/** A paragraph of the agreement in words: what both sides mean, as they would say it. */
const clause = z.strictObject({ id, title, text: z.string().max(20_000) })

/** A promise of one side, held against a metric of the registry. */
const commitment = z.strictObject({
  id,
  side: z.enum(SIDES),
  name: title,
  metric: z.enum(METRIC_IDS),
  /** Which figure of a distribution or a curve is promised; `value` of a rate, `n` of a count, per week. */
  figure: z.enum(['value', 'n_per_week', 'median', 'p90', 'mean', 'sum']).default('value'),
  horizon_days: z.int().min(1).max(3_650).nullable().default(null),
  route: z.string().min(1).max(64).nullable().default(null),
  at_least: z.number().nullable().default(null),
  at_most: z.number().nullable().default(null),
})

/** What a version of the agreement says: words, criteria, the SLA, both sides' promises, reasons, and the review. */
export const agreementContent = z.strictObject({
  clauses: z.array(clause).max(100).default([]),
  criteria: criteriaDocument,
  sla: slaDocument,
  commitments: z.array(commitment).max(50).default([]),
  reasons: z
    .strictObject({ retired: z.array(z.string().max(64)).max(100).default([]) })
    .default({ retired: [] }),
  review: z.strictObject({ every_months: z.int().min(1).max(24) }).default({ every_months: 3 }),
})
export type AgreementContent = z.infer<typeof agreementContent>
export type Commitment = z.infer<typeof commitment>
