import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { toSearchParams } from './metric-params'
import { metricRequest, toMetricQuery } from './metric-query'

const read = (text: string) =>
  toMetricQuery(metricRequest.parse({ id: 'mql_to_sql', ...Object.fromEntries(new URLSearchParams(text)) }))

describe('a question in a URL', () => {
  it('takes the empty value as the blank and commas as several values', () => {
    expect(read('source=').filters).toEqual({ source: [''] })
    expect(read('source=ads,,events').filters).toEqual({ source: ['ads', '', 'events'] })
    expect(read('source=a%5C,b,c%5C%5C').filters).toEqual({ source: ['a,b', 'c\\'] })
    const repeated = metricRequest.parse({ id: 'mql_to_sql', source: ['a,b', ''] })
    expect(toMetricQuery(repeated).filters).toEqual({ source: ['a,b', ''] })
  })

  it('takes one period as a group value', () => {
    expect(read('month=2026-03').within).toEqual({ dimension: 'month', label: '2026-03' })
    expect(read('quarter=FY2026-Q4&group_by=source').within).toEqual({
      dimension: 'quarter',
      label: 'FY2026-Q4',
    })
  })

  it.each([
    'form=snapshot',
    'horizon_days=0',
    'horizon_days=1.5',
    'from=2026-02-30',
    'from=2026-03',
    'to=2026-03-01T12:00:00',
    'as_of=yesterday',
    'time_zone=Mars/Olympus',
    'group_by=colour',
    'group_by=month,quarter',
    'group_by=source,source',
    'group_by=month,source,route',
    'month=March',
    'colour=red',
  ])('refuses %s', text => {
    expect(() => read(text)).toThrow()
  })

  it('comes back the same from the parameters it is written as', () => {
    const values = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 4 })
    const query = fc
      .record({
        metric: fc.constantFrom(...METRIC_IDS),
        form: fc.constantFrom(null, 'horizon', 'period'),
        horizonDays: fc.option(fc.integer({ min: 1, max: 3650 })),
        groupBy: fc.constantFrom([], ['month'] as const, ['source', 'week'] as const),
        asOf: fc.constantFrom(null, '2026-07-01', '2026-07-01T12:00:00+05:45'),
        filters: fc.record({ source: values, owner: values }, { requiredKeys: [] }),
        compare: fc.constantFrom('none', 'previous'),
      })
      .map((part): MetricQuery => ({ ...plainQuery(part.metric), ...part }))
    fc.assert(
      fc.property(query, asked => {
        const parameters = Object.fromEntries(toSearchParams(asked))
        expect(toMetricQuery(metricRequest.parse({ id: asked.metric, ...parameters }))).toEqual(asked)
      }),
    )
  })
})
