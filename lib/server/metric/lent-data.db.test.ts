import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import type { Answer } from '@/lib/domain/metrics/answer'
import type { Dimension, MetricId } from '@/lib/domain/metrics/ids'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import type { CurveResult, DistributionResult, RateResult } from '@/lib/domain/metrics/result'
import { importInto } from '../import/import-file.testing'
import { operatorScope } from '../session'
import { askMetric } from './ask'

/** Sets whose licence forbids a copy are read from beside the checkout, and skipped where they are not. */
const folder = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const lent = (name: string) => readFileSync(`${folder}${name}`)
const reference = (name: string) => JSON.parse(readFileSync(`${folder}reference/${name}.json`, 'utf8'))

const database = openTestDatabase()
const now = new Date('2026-11-22T00:00:00Z')

type Cohort = { n: number; converted: number; wilson95: [number, number] }

async function imported(...files: string[]): Promise<string> {
  const { id } = await createTestWorkspace(database)
  for (const file of files) await importInto(id, lent(file))
  return id
}

const ask = (id: string, metric: MetricId, query: Partial<MetricQuery>): Promise<Answer> =>
  withWorkspace(
    id,
    async tx => askMetric(tx, await operatorScope(tx, id), { ...plainQuery(metric), ...query }, now),
    {
      readOnly: true,
    },
  )

async function rates(id: string, metric: MetricId, query: Partial<MetricQuery>): Promise<RateResult[]> {
  const { results } = await ask(id, metric, query)
  return results.shape === 'rate' ? results.rows : []
}

/** Numerator and denominator by the value of a dimension, the total left out. */
async function counts(id: string, metric: MetricId, by: Dimension, query: Partial<MetricQuery>) {
  const rows = await rates(id, metric, { ...query, groupBy: [by] })
  return Object.fromEntries(
    rows.flatMap(row =>
      row.group && row.denominator ? [[row.group[by], [row.denominator, row.numerator]]] : [],
    ),
  )
}

const wanted = (cohorts: Record<string, Cohort>) =>
  Object.fromEntries(Object.entries(cohorts).map(([key, { n, converted }]) => [key, [n, converted]]))

describe.skipIf(!existsSync(`${folder}olist_sample`))('olist, a real marketplace', () => {
  let id = ''
  const want = existsSync(`${folder}reference/olist_sample.json`) ? reference('olist_sample') : {}
  const later = { asOf: '2018-12-31' }
  beforeAll(async () => {
    id = await imported(
      'olist_sample/olist_marketing_qualified_leads_dataset.csv',
      'olist_sample/olist_closed_deals_dataset.csv',
    )
  })

  it('converts by origin, month and quarter, a blank apart from unknown', async () => {
    const toDate = { ...later, form: 'to_date' as const }
    const [total] = await rates(id, 'mql_to_won', toDate)
    expect([total?.denominator, total?.numerator]).toEqual([want.overall.n, want.overall.converted])
    expect(total?.interval?.[0]).toBeCloseTo(want.overall.wilson95[0], 6)
    expect(await counts(id, 'mql_to_won', 'source', toDate)).toEqual(wanted(want.by_origin_raw))
    expect(await counts(id, 'mql_to_won', 'month', toDate)).toEqual(wanted(want.by_first_contact_month))
    expect(await counts(id, 'mql_to_won', 'quarter', toDate)).toEqual(wanted(want.by_first_contact_quarter))
  })

  it.each([7, 14, 30, 60, 90, 180])('converts within %i days, in all and by month and origin', async days => {
    const form = { ...later, form: 'horizon' as const, horizonDays: days }
    const window = want.fixed_window_conversion[`${days}d`]
    const [total] = await rates(id, 'mql_to_won', form)
    expect([total?.denominator, total?.numerator]).toEqual([window.overall.n, window.overall.converted])
    expect(await counts(id, 'mql_to_won', 'month', form)).toEqual(wanted(window.by_month))
    expect(await counts(id, 'mql_to_won', 'source', form)).toEqual(wanted(window.by_origin))
  })

  it.each(Object.keys(want.cutoff_views ?? {}))('shows no more than was known on %s', async day => {
    const [total] = await rates(id, 'mql_to_won', { form: 'to_date', asOf: day })
    expect([total?.denominator, total?.numerator]).toEqual([
      want.cutoff_views[day].n,
      want.cutoff_views[day].converted,
    ])
  })

  it('takes whole days from a date to an instant', async () => {
    const { results, warnings } = await ask(id, 'time_to_close', later)
    const observed = (results.rows[0] as CurveResult | undefined)?.observed
    const days = want.days_first_contact_to_won_calendar_days
    expect(observed).toMatchObject({
      n: days.n,
      median: days.median,
      p25: days.p25,
      p75: days.p75,
      p90: days.p90,
    })
    expect(observed?.mean).toBeCloseTo(days.mean, 4)
    expect(warnings.map(warning => warning.code)).toContain('whole_days')
  })

  it('counts wins by the month they happened in', async () => {
    const rows = await rates(id, 'mql_to_won', { ...later, form: 'period', groupBy: ['month'] })
    const won = Object.fromEntries(
      rows.flatMap(row => (row.group && row.numerator ? [[row.group.month, row.numerator]] : [])),
    )
    expect(won).toEqual(want.won_by_won_month)
  })

  it('warns that wins were not recorded from the beginning, and that most amounts were not declared', async () => {
    const { warnings } = await ask(id, 'mql_to_won', { ...later, form: 'to_date' })
    expect(warnings.find(warning => warning.code === 'left_censored')?.message).toContain(
      'from 2017-12-14 on',
    )
    const money = await ask(id, 'deal_size', later)
    expect(money.results.rows[0]).toMatchObject({
      n: 12,
      median: 35_000,
      excluded: { amount_zero: 214 },
      lowN: true,
    })
  })
})

describe.skipIf(!existsSync(`${folder}maven_crm`))('maven, deals alone', () => {
  let id = ''
  const want = existsSync(`${folder}reference/maven_crm.json`) ? reference('maven_crm') : {}
  const later = { asOf: '2018-06-30' }
  beforeAll(async () => {
    id = await imported('maven_crm/sales_pipeline.csv')
  })

  it('closes by quarter, month, product and owner', async () => {
    const [total] = await rates(id, 'close_rate', later)
    expect([total?.denominator, total?.numerator]).toEqual([
      want.win_rate_closed.n,
      want.win_rate_closed.converted,
    ])
    for (const [by, key] of [
      ['quarter', 'by_close_quarter'],
      ['month', 'by_close_month'],
      ['owner', 'by_agent'],
    ] as const) {
      const wins = Object.entries<{ win: Cohort }>(want[key]).map(([name, { win }]) => [name, win] as const)
      expect(await counts(id, 'close_rate', by, later)).toEqual(wanted(Object.fromEntries(wins)))
    }
    const byProduct = await counts(id, 'close_rate', 'product', later)
    expect(byProduct['GTX Basic']).toEqual([
      want.by_product['GTX Basic'].win.n,
      want.by_product['GTX Basic'].win.converted,
    ])
  })

  it('wins of what was created, deals without a date among them only where time is left open', async () => {
    const [total] = await rates(id, 'created_win_rate', { ...later, form: 'to_date' })
    expect([total?.denominator, total?.numerator]).toEqual([
      want.won_share_of_all_opportunities.n,
      want.won_share_of_all_opportunities.converted,
    ])
    const [engaged] = await rates(id, 'created_win_rate', { ...later, form: 'to_date', from: '2016-01-01' })
    expect([engaged?.denominator, engaged?.numerator]).toEqual([
      want.won_share_of_engaged_or_later.n,
      want.won_share_of_engaged_or_later.converted,
    ])
    const cohorts = await counts(id, 'created_win_rate', 'month', { ...later, form: 'to_date' })
    const months = Object.entries<{ engaged: number; won: number }>(want.cohort_by_engage_month)
    expect(cohorts).toEqual(
      Object.fromEntries(months.map(([month, { engaged, won }]) => [month, [engaged, won]])),
    )
  })

  it.each(Object.keys(want.fixed_window_won_of_engaged ?? {}))('wins within %s of creation', async window => {
    const horizonDays = Number.parseInt(window, 10)
    const [total] = await rates(id, 'created_win_rate', { ...later, form: 'horizon', horizonDays })
    const { n, converted } = want.fixed_window_won_of_engaged[window]
    expect([total?.denominator, total?.numerator]).toEqual([n, converted])
  })

  it('never averages lost deals as zero', async () => {
    const { results } = await ask(id, 'deal_size', { ...later, groupBy: ['quarter'] })
    const rows = results.rows as DistributionResult[]
    const all = want.deal_size_won
    expect(rows[0]).toMatchObject({
      n: all.n,
      median: all.median,
      p25: all.p25,
      p75: all.p75,
      p90: all.p90,
      sum: all.sum,
    })
    for (const row of rows.slice(1)) {
      const { deal_size } = want.by_close_quarter[row.group?.quarter ?? '']
      expect([row.n, row.median, row.sum]).toEqual([deal_size.n, deal_size.median, deal_size.sum])
    }
  })

  it('gives the days from creation to win', async () => {
    const { results } = await ask(id, 'win_probability', later)
    const observed = (results.rows[0] as CurveResult | undefined)?.observed
    const { n, median, p90, sum } = want.days_engage_to_close_won
    expect(observed).toMatchObject({ n, median, p90, sum })
  })
})

describe.skipIf(!existsSync(`${folder}xeducation_sample`))(
  'xeducation, outcomes without a single date',
  () => {
    const want = existsSync(`${folder}reference/xeducation_sample.json`) ? reference('xeducation_sample') : {}

    it('converts by source where time is left open, says so, and is silent where a date is needed', async () => {
      const id = await imported('xeducation_sample/Leads.csv')
      const answer = await ask(id, 'mql_to_won', { form: 'to_date', groupBy: ['source'] })
      const rows = answer.results.rows as RateResult[]
      expect([rows[0]?.denominator, rows[0]?.numerator]).toEqual([want.overall.n, want.overall.converted])
      const bySource = rows.slice(1).map(row => [row.group?.source, [row.denominator, row.numerator]])
      expect(Object.fromEntries(bySource)).toEqual(wanted(want.by['Lead Source']))
      expect(answer.warnings.map(warning => warning.code)).toContain('undated_counted')
      const [dated] = await rates(id, 'mql_to_won', { form: 'horizon' })
      expect(dated).toMatchObject({
        denominator: 0,
        value: null,
        reason: 'no_rows',
        excluded: { undated: 2246 },
      })
    })
  },
)
