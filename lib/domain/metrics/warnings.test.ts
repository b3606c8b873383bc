import { describe, expect, it } from 'vitest'
import { plantedHistories } from '../handoff/planted.testing'
import { BadQuestion } from './bad-question'
import { foldMetric } from './fold-metric'
import { type MetricQuery, plainQuery } from './query'
import { PLAIN_SETTING, rowsOfHistories } from './rows.testing'

const rows = rowsOfHistories(plantedHistories({ withStatusHistory: false }))
const now = new Date('2026-07-01T12:00:00Z')
const ask = (query: Partial<MetricQuery> & Pick<MetricQuery, 'metric'>, setting = PLAIN_SETTING) =>
  foldMetric({ ...plainQuery(query.metric), ...query }, rows, setting, now)
const codes = (query: Partial<MetricQuery> & Pick<MetricQuery, 'metric'>) =>
  ask(query).warnings.map(warning => warning.code)

describe('warnings', () => {
  it('say that young cohorts still rise', () => {
    expect(codes({ metric: 'mql_to_sql', form: 'to_date' })).toEqual(['young_cohorts'])
    expect(ask({ metric: 'mql_to_sql', form: 'to_date' }).warnings[0]?.message).toContain('40 of 400')
  })

  it('say that a period mixes cohorts', () => {
    expect(codes({ metric: 'mql_to_sql', form: 'period' })).toEqual(['mixed_cohorts'])
  })

  it('say where a curve ends and that open ones are missing from what was observed', () => {
    expect(codes({ metric: 'time_to_close' })).toEqual(['curve_ends', 'recent_cohorts'])
  })

  it('say that a form does not apply, and that a number is too small to judge', () => {
    expect(codes({ metric: 'deal_size', form: 'horizon' })).toEqual(['form_ignored'])
    expect(codes({ metric: 'close_rate', from: '2026-06-01' })).toEqual(['low_n'])
  })

  it('do not cry wolf over a cohort that began a little before its first win', () => {
    expect(codes({ metric: 'mql_to_won' })).toEqual([])
  })
})

describe('questions', () => {
  it.each([
    [{ metric: 'deal_size', groupBy: ['agreement_version'] }, 'cannot be grouped by'],
    [{ metric: 'mql_to_sql', filters: { product: ['x'] } }, 'cannot be filtered by'],
    [{ metric: 'mql_to_sql', stage: 'sal' }, 'has no stage'],
    [{ metric: 'mql_to_sql', from: '2026-03-01', to: '2026-02-01' }, 'ends before it begins'],
    [{ metric: 'mql_to_sql', within: { dimension: 'month', label: '2026-13' } }, 'there is no month'],
    [{ metric: 'mql_to_sql', groupBy: ['week'], from: '1950-01-01' }, 'too many'],
  ] as const)('%j is refused', (query, message) => {
    expect(() => ask(query)).toThrow(BadQuestion)
    expect(() => ask(query)).toThrow(message)
  })

  it('name quarters after the fiscal year of the workspace', () => {
    const setting = { ...PLAIN_SETTING, fiscalYearStartMonth: 2 }
    const { results } = ask({ metric: 'mql_volume', groupBy: ['quarter'] }, setting)
    expect(results.rows.map(row => row.group?.quarter)).toEqual([
      undefined,
      'FY2026-Q2',
      'FY2026-Q3',
      'FY2026-Q4',
      'FY2027-Q1',
      'FY2027-Q2',
    ])
  })
})
