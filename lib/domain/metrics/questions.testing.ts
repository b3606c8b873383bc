import { type Dimension, type Form, METRIC_IDS } from './ids'
import { type MetricQuery, plainQuery } from './query'
import { declarationOf } from './registry'

const GROUPINGS: readonly (readonly Dimension[])[] = [
  [],
  ['month'],
  ['week'],
  ['quarter'],
  ['year'],
  ['source'],
  ['agreement_version'],
  ['employee_band'],
  ['product'],
  ['reason', 'failure_mode'],
  ['verdict', 'month'],
  ['month', 'route'],
  ['source', 'quarter'],
  ['segment', 'country'],
  ['stage'],
  ['stage', 'source'],
]

const MOMENTS: readonly Partial<MetricQuery>[] = [
  { asOf: '2026-07-01T12:00:00Z' },
  { asOf: '2026-01-15', timeZone: 'America/New_York' },
  { asOf: '2026-03-01', timeZone: 'Asia/Kathmandu', from: '2025-09-01', to: '2026-02-28' },
  { asOf: '2026-07-01', from: '2025-10-05T07:30:00Z', timeZone: 'Australia/Lord_Howe' },
  { asOf: '2026-07-01', filters: { source: ['ads', ''] } },
  { asOf: '2026-07-01', filters: { owner: ['Ann', ''], dispute: [''] } },
  { asOf: '2026-05-01', within: { dimension: 'month', label: '2026-02' }, timeZone: 'America/New_York' },
  { asOf: '2026-05-01', from: '2026-01-01', to: '2026-03-31', compare: 'previous' },
  {
    asOf: '2026-05-01',
    from: '2026-01-01',
    to: '2026-03-31',
    compare: 'year_ago',
    filters: { segment: [''] },
  },
]

/** Every metric in every form, by every grouping it allows, at different as-of times, zones and ranges. */
export function* questions(): Generator<MetricQuery> {
  for (const metric of METRIC_IDS) {
    const { forms, dimensions } = declarationOf(metric)
    const groupings = GROUPINGS.filter(all => all.every(name => dimensions.includes(name)))
    for (const [index, moment] of MOMENTS.entries()) {
      for (const form of forms) {
        for (const groupBy of groupings) {
          if (
            !(
              moment.filters &&
              Object.keys(moment.filters).some(name => !dimensions.some(known => known === name))
            )
          ) {
            yield { ...plainQuery(metric), ...moment, form, groupBy, ...horizonOf(form, index), stage: null }
          }
        }
      }
    }
  }
}

const horizonOf = (form: Form, index: number) =>
  form === 'horizon' && index % 2 === 1 ? { horizonDays: 45 } : {}
