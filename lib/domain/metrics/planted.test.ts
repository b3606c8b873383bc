import { describe, expect, it } from 'vitest'
import { plantedHistories, readReference } from '../handoff/planted.testing'
import { foldMetric } from './fold-metric'
import type { MetricId } from './ids'
import { type MetricQuery, plainQuery } from './query'
import type { CountResult, CurveResult, DistributionResult, RateResult, ResultCell } from './result'
import { PLAIN_SETTING, rowsOfHistories } from './rows.testing'

const truth = readReference('planted_dev_truth.json')
const reference = readReference('planted_dev_episodes.json')
const single = rowsOfHistories(plantedHistories({ withStatusHistory: false }))
const repeated = rowsOfHistories(plantedHistories({ withStatusHistory: true }))
const now = new Date('2026-11-22T00:00:00Z')

function rowsOf<Row extends ResultCell>(
  metric: MetricId,
  query: Partial<MetricQuery> = {},
  rows = single,
): Row[] {
  const asked = { ...plainQuery(metric), asOf: truth.as_of, ...query }
  // The shape of a metric's rows is fixed by its declaration.
  return foldMetric(asked, rows, PLAIN_SETTING, now).results.rows as ResultCell[] as Row[]
}

const total = <Row extends ResultCell>(metric: MetricId, query: Partial<MetricQuery> = {}, rows = single) => {
  const [row] = rowsOf<Row>(metric, query, rows)
  if (row === undefined) throw new Error('no total')
  return row
}

describe('planted_dev: conversions', () => {
  it('to date, with intervals', () => {
    const sql = total<RateResult>('mql_to_sql', { form: 'to_date' })
    expect(sql).toMatchObject({ numerator: 59, denominator: 400 })
    expect(sql.interval?.[0]).toBeCloseTo(truth.funnel.mql_to_sql_wilson[0], 6)
    expect(sql.interval?.[1]).toBeCloseTo(truth.funnel.mql_to_sql_wilson[1], 6)
    expect(total<RateResult>('mql_to_sal', { form: 'to_date' })).toMatchObject({
      numerator: 153,
      denominator: 400,
    })
    expect(total<RateResult>('mql_to_won', { form: 'to_date' })).toMatchObject({
      numerator: 21,
      denominator: 400,
    })
  })

  it('within 30, 90 and 180 days, of mature cohorts', () => {
    const only = reference.leads_csv_only
    const within = (metric: MetricId, horizonDays: number) => {
      const { numerator, denominator } = total<RateResult>(metric, { form: 'horizon', horizonDays })
      return { mature: denominator, reached: numerator }
    }
    expect(within('mql_to_sql', 30)).toEqual(only.mql_to_sql_within_30d)
    expect(within('mql_to_won', 90)).toEqual(only.mql_to_won_within_90d)
    expect(within('mql_to_won', 180)).toEqual(only.mql_to_won_within_180d)
    const { numerator, denominator } = total<RateResult>('mql_to_sql', {}, repeated)
    expect({ mature: denominator, reached: numerator }).toEqual(reference.mql_to_sql_within_30d)
  })

  it('by month in UTC', () => {
    const rows = rowsOf<RateResult>('mql_to_sql', { form: 'to_date', groupBy: ['month'] }).slice(1)
    const won = rowsOf<RateResult>('mql_to_won', { form: 'to_date', groupBy: ['month'] }).slice(1)
    const wanted = truth.funnel_by_mql_month_utc as Record<string, { mql: number; sql: number; won: number }>
    expect(rows.map(row => row.group?.month)).toEqual(Object.keys(wanted))
    rows.forEach((row, index) => {
      const want = wanted[row.group?.month ?? '']
      expect([row.denominator, row.numerator, won[index]?.numerator]).toEqual([
        want?.mql,
        want?.sql,
        want?.won,
      ])
    })
  })

  it('by route', () => {
    const rows = rowsOf<RateResult>('mql_to_sql', { form: 'to_date', groupBy: ['route'] }).slice(1)
    expect(rows.map(row => [row.group?.route, row.numerator, row.denominator])).toEqual([
      ['inbound', 36, 217],
      ['scored', 23, 183],
    ])
  })
})

describe('planted_dev: volume', () => {
  it('by month in New York', () => {
    const rows = rowsOf<CountResult>('mql_volume', {
      groupBy: ['month'],
      timeZone: 'America/New_York',
    }).slice(1)
    expect(Object.fromEntries(rows.map(row => [row.group?.month, row.n]))).toEqual(
      truth.mqls_by_month_new_york,
    )
  })

  it('counts episodes and the leads behind them', () => {
    expect(total<CountResult>('mql_volume', {}, repeated)).toMatchObject({
      n: 434,
      uniqueLeads: 400,
      repeats: 34,
    })
    const rows = rowsOf<CountResult>('mql_volume', { groupBy: ['month'] }, repeated).slice(1)
    expect(Object.fromEntries(rows.map(row => [row.group?.month, row.n]))).toEqual(reference.by_mql_month_utc)
  })
})

describe('planted_dev: time to close', () => {
  const curve = total<CurveResult>('time_to_close')

  it.each([30, 60, 90, 120, 180])('Aalen–Johansen at day %i', day => {
    expect(curve.at[day]?.value).toBeCloseTo(reference.leads_csv_only.aalen_johansen_won_by_day[day], 6)
  })

  it('describes those already won', () => {
    const { n, median, mean, p90 } = curve.observed
    const want = truth.days_mql_to_won
    expect(n).toBe(want.n)
    expect(median).toBeCloseTo(want.median, 4)
    expect(mean).toBeCloseTo(want.mean, 4)
    expect(p90).toBeCloseTo(want.p90, 4)
  })

  it('takes P90 of its own wins as the horizon of MQL to closed-won', () => {
    const answer = foldMetric({ ...plainQuery('mql_to_won'), asOf: truth.as_of }, single, PLAIN_SETTING, now)
    expect(answer.query).toMatchObject({ form: 'horizon', horizonDays: 110 })
  })
})

describe('planted_dev: promises and money', () => {
  it('attains the clock SLA as planted', () => {
    expect(total<RateResult>('sla_attainment')).toMatchObject({
      met: 246,
      breached: 152,
      pending: 2,
      void: 0,
    })
    const byRoute = rowsOf<RateResult>('sla_attainment', { groupBy: ['route'] }).slice(1)
    const wanted = truth.sla_clock as Record<string, { met: number; late: number; untouched_overdue: number }>
    for (const row of byRoute) {
      const want = wanted[row.group?.route ?? '']
      expect([row.met, row.breached]).toEqual([want?.met, (want?.late ?? 0) + (want?.untouched_overdue ?? 0)])
    }
  })

  it('describes hours to first touch of those touched', () => {
    const { observed, events, censored } = total<CurveResult>('speed_to_lead')
    expect([events, censored]).toEqual([353, 47])
    expect((observed.median ?? 0) / 60).toBeCloseTo(truth.hours_mql_to_first_touch.median, 4)
    expect((observed.p90 ?? 0) / 60).toBeCloseTo(truth.hours_mql_to_first_touch.p90, 4)
  })

  it('describes won amounts and open pipeline', () => {
    const deals = total<DistributionResult>('deal_size')
    for (const measure of ['n', 'median', 'mean', 'p25', 'p75', 'p90', 'sum'] as const) {
      expect(deals[measure]).toBeCloseTo(truth.amount_won[measure], 2)
    }
    expect(total<DistributionResult>('pipeline_open').sum).toBeCloseTo(truth.open_pipeline_amount, 2)
  })

  it('closes and wins deals as planted', () => {
    expect(total<RateResult>('close_rate')).toMatchObject({ numerator: 21, denominator: 48 })
    expect(total<RateResult>('created_win_rate')).toMatchObject({ numerator: 21, denominator: 59 })
    const closed = rowsOf<RateResult>('close_rate', { groupBy: ['month'] }).slice(1)
    const won = Object.fromEntries(
      closed.filter(row => row.numerator).map(row => [row.group?.month, row.numerator]),
    )
    expect(won).toEqual(truth.won_by_close_month_utc)
  })

  it('disposes and accepts as planted', () => {
    expect(total<RateResult>('disposition_coverage', { form: 'to_date' })).toMatchObject({
      numerator: 351,
      denominator: 400,
    })
    const quality = total<RateResult>('acceptance_quality')
    expect(quality).toMatchObject({ numerator: 153, denominator: 153 + 62 })
    expect(quality.excluded).toEqual({ process_return: 105, timing: 31, no_disposition: 49 })
  })
})
