/** Every number of the product has one of these ids: in code, API, screens, files and documents. */
export const METRIC_IDS = [
  'mql_volume',
  'mql_rate',
  'mql_to_sal',
  'mql_to_sql',
  'mql_to_opportunity',
  'mql_to_won',
  'sal_to_sql',
  'sql_to_opportunity',
  'acceptance_quality',
  'acceptance_delivered',
  'disposition_coverage',
  'rejections',
  'sla_attainment',
  'speed_to_lead',
  'close_rate',
  'created_win_rate',
  'win_probability',
  'deal_size',
  'time_to_close',
  'time_in_stage',
  'pipeline_created',
  'pipeline_open',
  'velocity',
  'divergence',
] as const
export type MetricId = (typeof METRIC_IDS)[number]

/** The three ways to count a conversion; they answer different questions and are never mixed. */
export const FORMS = ['horizon', 'to_date', 'period'] as const
export type Form = (typeof FORMS)[number]

export const FORM_LABELS = {
  horizon: 'Within a fixed time',
  to_date: 'To date',
  period: 'In the period',
} satisfies Record<Form, string>

export const FORM_SENTENCES = {
  horizon: 'Only cohorts old enough to be judged, each given the same number of days.',
  to_date: 'Everything that has happened up to the as-of time; young cohorts still rise.',
  period: 'What happened in the period over what started in it; mixes cohorts and can exceed 100 %.',
} satisfies Record<Form, string>

export const TIME_DIMENSIONS = ['week', 'month', 'quarter', 'year'] as const
export type TimeDimension = (typeof TIME_DIMENSIONS)[number]

export const VALUE_DIMENSIONS = [
  'source',
  'segment',
  'country',
  'employee_band',
  'route',
  'agreement_version',
  'failure_mode',
  'reason',
  'reason_label',
  'verdict',
  'disposition',
  'dispute',
  'product',
  'owner',
] as const
export type ValueDimension = (typeof VALUE_DIMENSIONS)[number]

export const DIMENSIONS = [...TIME_DIMENSIONS, ...VALUE_DIMENSIONS, 'stage'] as const
export type Dimension = (typeof DIMENSIONS)[number]

export const DIMENSION_LABELS = {
  week: 'Week',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  source: 'Source',
  segment: 'Segment',
  country: 'Country',
  employee_band: 'Employees',
  route: 'Route',
  agreement_version: 'Agreement version',
  failure_mode: 'Failure mode',
  reason: 'Reason',
  reason_label: 'Reason in the source',
  verdict: 'What it says',
  disposition: 'Answer',
  dispute: 'Dispute',
  product: 'Product',
  owner: 'Owner',
  stage: 'Stage',
} satisfies Record<Dimension, string>

export const COMPARISONS = ['none', 'previous', 'year_ago'] as const
export type Comparison = (typeof COMPARISONS)[number]

/** The stays that time_in_stage measures. */
export const STAGE_STAYS = ['mql', 'sal', 'sql', 'opportunity'] as const
export type StageStay = (typeof STAGE_STAYS)[number]

export const STAGE_STAY_LABELS = {
  mql: 'MQL until accepted or rejected',
  sal: 'Accepted until SQL',
  sql: 'SQL until opportunity',
  opportunity: 'Opportunity until closed',
} satisfies Record<StageStay, string>
