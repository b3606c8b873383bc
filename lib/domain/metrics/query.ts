import type { Comparison, Dimension, Form, MetricId, StageStay, TimeDimension, ValueDimension } from './ids'

/** Values that are let in, per dimension; the empty string is the blank. */
export type Filters = Partial<Record<ValueDimension, readonly string[]>>

/** A question put to the registry. Null leaves the choice to the declaration or the workspace. */
export type MetricQuery = {
  metric: MetricId
  form: Form | null
  horizonDays: number | null
  /** First and last day of the reporting period, both inside it, or instants (the last one outside it). */
  from: string | null
  to: string | null
  groupBy: readonly Dimension[]
  /** An instant, or a day, whose end in the reporting zone is meant. */
  asOf: string | null
  timeZone: string | null
  filters: Filters
  /** One period of a time dimension, as its group is labelled: narrows the reporting period to it. */
  within: { dimension: TimeDimension; label: string } | null
  stage: StageStay | null
  compare: Comparison
}

/** A question about a metric with every choice left open. */
export const plainQuery = (metric: MetricId): MetricQuery => ({
  metric,
  form: null,
  horizonDays: null,
  from: null,
  to: null,
  groupBy: [],
  asOf: null,
  timeZone: null,
  filters: {},
  within: null,
  stage: null,
  compare: 'none',
})
