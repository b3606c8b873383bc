import type { Frame } from './frame'
import type { Comparison, Dimension, Form, MetricId, StageStay } from './ids'
import type { Outline } from './outline'
import type { Filters } from './query'

/** The question as it was understood, every default filled in. */
export type Echo = {
  metric: MetricId
  form: Form
  horizonDays: number | null
  from: string | null
  to: string | null
  groupBy: readonly Dimension[]
  asOf: string
  timeZone: string
  filters: Filters
  stage: StageStay | null
  compare: Comparison
}

/** Says a question back. */
export function echoOf({ query, asOfText, timeZone, declaration }: Outline, frame: Frame): Echo {
  const { groupBy, filters, compare, within } = query
  return {
    metric: query.metric,
    form: frame.form,
    horizonDays: frame.horizonDays,
    from: query.from,
    to: query.to,
    groupBy,
    asOf: asOfText,
    timeZone,
    filters: within ? { ...filters, [within.dimension]: [within.label] } : filters,
    stage: declaration.measure.kind === 'stays' ? frame.stage : null,
    compare,
  }
}
