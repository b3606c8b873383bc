import { z } from 'zod'
import { BENCHMARK_IDS } from '@/lib/domain/metrics/benchmarks'
import { COMPARISONS, DIMENSIONS, FORMS, METRIC_IDS, STAGE_STAYS } from '@/lib/domain/metrics/ids'

/** The answers of `/api/v1/metrics`. Rates 0..1, money in major units, days fractional, all numbers numbers. */
const group = z.partialRecord(z.enum(DIMENSIONS), z.string()).nullable()
const interval = z.tuple([z.number(), z.number()])
const count = z.int()
const excluded = z.record(z.string(), count)

/** Why a value is null: it is never 0 for want of a denominator. */
export const CELL_REASONS = [
  'no_rows',
  'immature',
  'suppressed',
  'few_at_risk',
  'not_additive',
  'missing_part',
] as const
export const cellReason = z.enum(CELL_REASONS)
export type CellReason = z.infer<typeof cellReason>

const cell = {
  /** Null for the total; a blank value is the empty string; months are `2026-03`. */
  group,
  /** Fewer than the workspace's minimum: drawn grey, never judged, never ranked. */
  low_n: z.boolean(),
  reason: cellReason.nullable(),
  excluded,
}

export const rateRow = z.object({
  ...cell,
  n: count.nullable(),
  numerator: count.nullable(),
  denominator: count.nullable(),
  value: z.number().nullable(),
  interval: interval.nullable(),
  /** Members too young for the horizon: outside the denominator in the horizon form, inside it to date. */
  immature: count.nullable(),
  mature_share: z.number().nullable(),
  /** Members without any date, counted because the question leaves time open. */
  undated: count.nullable().optional(),
  /** Questions about answers: handoffs deemed accepted because nobody answered, and no part of the numerator. */
  deemed: count.nullable().optional(),
  /** sla_attainment alone. */
  met: count.nullable().optional(),
  breached: count.nullable().optional(),
  pending: count.nullable().optional(),
  void: count.nullable().optional(),
})
export type RateRow = z.infer<typeof rateRow>

export const distribution = z.object({
  n: count.nullable(),
  sum: z.number().nullable(),
  mean: z.number().nullable(),
  min: z.number().nullable(),
  p10: z.number().nullable(),
  p25: z.number().nullable(),
  median: z.number().nullable(),
  p75: z.number().nullable(),
  p90: z.number().nullable(),
  max: z.number().nullable(),
})
export type Distribution = z.infer<typeof distribution>

export const distributionRow = z.object({
  ...cell,
  ...distribution.shape,
  /** Share of the largest deal in the sum (money alone). */
  top_share: z.number().nullable(),
  /** Stays that have not ended yet (time_in_stage alone). */
  open: count.nullable().optional(),
  /** Deals by size, in steps of a logarithmic axis: `from` inside, `to` outside (money alone). */
  histogram: z.array(z.object({ from: z.number(), to: z.number(), n: count })).nullable(),
  /** pipeline_created alone: the sum over the MQLs of the same period and group. */
  per_mql: z.object({ mqls: count, value: z.number().nullable() }).nullable().optional(),
})
export type DistributionRow = z.infer<typeof distributionRow>

export const curvePoint = z.object({
  day: z.number(),
  value: z.number(),
  low: z.number(),
  high: z.number(),
  at_risk: count,
})
export type CurvePoint = z.infer<typeof curvePoint>

export const curveValue = z.object({
  value: z.number().nullable(),
  interval: interval.nullable(),
  at_risk: count.nullable(),
  reason: cellReason.nullable(),
})
export type CurveValue = z.infer<typeof curveValue>

export const curveRow = z.object({
  ...cell,
  n: count.nullable(),
  /** Wins (speed_to_lead: first touches). */
  events: count.nullable(),
  competing: count.nullable(),
  censored: count.nullable(),
  /** Value by day ("30", "60", …); speed_to_lead by minute ("5", "30", "60", …). */
  at: z.record(z.string(), curveValue),
  /** At most 400; `day` counts minutes for speed_to_lead. */
  points: z.array(curvePoint),
  /** The highest value that can be said, and until when. */
  eventual: z.object({ value: z.number(), interval: interval.nullable(), until: z.number() }).nullable(),
  /** Time by which half (and nine tenths) of those who will get there have got there. */
  median: z.number().nullable(),
  p90: z.number().nullable(),
  /** Of those already there: descriptive, and short for young cohorts. */
  observed: distribution,
})
export type CurveRow = z.infer<typeof curveRow>

export const countRow = z.object({
  ...cell,
  n: count.nullable(),
  unique_leads: count.nullable(),
  repeats: count.nullable(),
})
export type CountRow = z.infer<typeof countRow>

export const indexRow = z.object({
  ...cell,
  n: count.nullable(),
  value: z.number().nullable(),
  opportunities: count.nullable(),
  close_rate: z.number().nullable(),
  median_amount: z.number().nullable(),
  median_days: z.number().nullable(),
})
export type IndexRow = z.infer<typeof indexRow>

const slope = z.object({ per_week: z.number(), interval })

export const divergenceRow = z.object({
  ...cell,
  n: count.nullable(),
  verdict: z.enum(['diverging', 'together', 'unclear', 'cannot_say']),
  weeks: z.array(z.object({ week: z.string(), mqls: count, pipeline: z.number(), sqls: count })),
  volume: slope.nullable(),
  pipeline: slope.nullable(),
  /** The same weeks a year before, where there are any: volume now over volume then. */
  year_ago: z.object({ mqls: count, change: z.number().nullable() }).nullable(),
  /** Change of MQL to SQL between the first and the second half of the weeks, by segment. */
  decomposition: z
    .object({
      by: z.enum(DIMENSIONS),
      before: z.number(),
      after: z.number(),
      mix: z.number(),
      rate: z.number(),
      segments: z.array(
        z.object({
          value: z.string(),
          share_before: z.number(),
          share_after: z.number(),
          rate_before: z.number().nullable(),
          rate_after: z.number().nullable(),
          mix: z.number(),
          rate: z.number(),
        }),
      ),
    })
    .nullable(),
})
export type DivergenceRow = z.infer<typeof divergenceRow>

/** Something a reader has to know before believing a number. */
export const warning = z.object({ code: z.string(), message: z.string(), n: count.optional() })
export type Warning = z.infer<typeof warning>

/** The question as it was understood, every default filled in. */
export const echoedQuery = z.object({
  metric: z.enum(METRIC_IDS),
  form: z.enum(FORMS),
  horizon_days: z.number().nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  group_by: z.array(z.enum(DIMENSIONS)),
  as_of: z.string(),
  time_zone: z.string(),
  filters: z.record(z.string(), z.array(z.string())),
  stage: z.enum(STAGE_STAYS).nullable(),
  compare: z.enum(COMPARISONS),
})
export type EchoedQuery = z.infer<typeof echoedQuery>

export const benchmark = z.object({
  id: z.enum(BENCHMARK_IDS),
  claim: z.string(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  source: z.string(),
  definition: z.string(),
  denominator: z.string(),
  caution: z.string().nullable(),
})

const head = {
  metric: z.enum(METRIC_IDS),
  label: z.string(),
  definition: z.string(),
  formula: z.string(),
  unit: z.enum(['share', 'count', 'money', 'days', 'minutes', 'index']),
  currency: z.string().nullable(),
  query: echoedQuery,
  warnings: z.array(warning),
  benchmarks: z.array(benchmark),
}

/** Difference to the period compared with: of rates with Newcombe's interval, of others without one. */
const change = z.object({
  group,
  before: z.number().nullable(),
  after: z.number().nullable(),
  difference: z.number().nullable(),
  interval: interval.nullable(),
})

function answer<Shape extends string, Row extends z.ZodType>(shape: Shape, row: Row) {
  return z.object({
    ...head,
    shape: z.literal(shape),
    /** The total first (`group: null`), then the groups: periods in order, others by size. */
    results: z.array(row),
    /** With `compare=`: the rows of the earlier period, under the group they are compared with. */
    comparison: z
      .object({
        from: z.string().nullable(),
        to: z.string().nullable(),
        results: z.array(row),
        changes: z.array(change),
      })
      .nullable(),
  })
}

export const rateAnswer = answer('rate', rateRow)
export const distributionAnswer = answer('distribution', distributionRow)
export const curveAnswer = answer('curve', curveRow)
export const countAnswer = answer('count', countRow)
export const indexAnswer = answer('index', indexRow)
export const divergenceAnswer = answer('divergence', divergenceRow)
export type RateAnswer = z.infer<typeof rateAnswer>
export type DistributionAnswer = z.infer<typeof distributionAnswer>
export type CurveAnswer = z.infer<typeof curveAnswer>
export type CountAnswer = z.infer<typeof countAnswer>
export type IndexAnswer = z.infer<typeof indexAnswer>
export type DivergenceAnswer = z.infer<typeof divergenceAnswer>

export const metricAnswer = z.discriminatedUnion('shape', [
  rateAnswer,
  distributionAnswer,
  curveAnswer,
  countAnswer,
  indexAnswer,
  divergenceAnswer,
])
export type MetricAnswer = z.infer<typeof metricAnswer>

/** One metric of `GET /api/v1/metrics`. */
export const metricDefinition = z.object({
  id: z.enum(METRIC_IDS),
  label: z.string(),
  question: z.string(),
  definition: z.string(),
  formula: z.string(),
  population: z.string(),
  cohort: z.string(),
  maturity: z.string().nullable(),
  unit: head.unit,
  shape: z.enum(['rate', 'distribution', 'curve', 'count', 'index', 'divergence']),
  forms: z.array(z.enum(FORMS)),
  default_form: z.enum(FORMS),
  /** Null where no horizon applies; the own time to close is the one of this workspace now. */
  default_horizon_days: z.number().nullable(),
  dimensions: z.array(z.enum(DIMENSIONS)),
  better: z.enum(['higher', 'lower']).nullable(),
  benchmarks: z.array(benchmark),
})
export const metricList = z.object({ metrics: z.array(metricDefinition) })
export type MetricDefinition = z.infer<typeof metricDefinition>
export type MetricList = z.infer<typeof metricList>
