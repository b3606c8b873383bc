import { z } from 'zod'
import { rateRow } from './metric'
import { metricQueryShape } from './metric-query'

const {
  form: _form,
  group_by: _groupBy,
  compare: _compare,
  stage: _stage,
  horizon_days: _,
  ...asked
} = metricQueryShape

/** Query of `GET /api/v1/rejections/by-rule`: days of the answers and filters, as the metric `rejections` takes them. */
export const reasonsByRuleRequest = z.strictObject(asked)
export type ReasonsByRuleRequest = z.infer<typeof reasonsByRuleRequest>

export const reasonsByRule = z.object({
  /** Answered handoffs that were laid to a rule, and whether there are more than the newest so many. */
  handoffs: z.int(),
  is_cut: z.boolean(),
  rules: z.array(
    z.object({
      /** `rule:<id>`, `hand_raise:hand_raise`, `several` (no single rule decided) or `unexplained` (no agreed rule). */
      rule: z.string(),
      name: z.string(),
      sent_back: z.int(),
      /** Of what sales judged by the criteria, how much it took; null where it judged none. */
      quality: rateRow.nullable(),
      /** Empty for those who may see numbers and no lead. */
      reasons: z.array(z.object({ reason: z.string(), label: z.string(), n: z.int() })),
    }),
  ),
})
export type ReasonsByRule = z.infer<typeof reasonsByRule>
