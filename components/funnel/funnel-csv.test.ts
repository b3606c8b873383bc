import { createLoader } from 'nuqs/server'
import { describe, expect, it } from 'vitest'
import { countAnswerOf, rateAnswerOf } from '@/lib/charts/answers.testing'
import { funnelParams } from '@/lib/client/reporting-params'
import type { MetricAnswer } from '@/lib/contracts/metric'
import type { Reporting } from '@/lib/contracts/reporting'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { funnelCsv } from './funnel-csv'
import { funnelQueries } from './funnel-queries'
import { funnelViewOf } from './funnel-view'

const reporting: Reporting = {
  today: '2026-07-01',
  timeZone: 'UTC',
  currency: 'USD',
  fiscalYearStartMonth: 1,
  horizons: { mql_to_won: 90 },
  notes: [],
  canSeeLeads: true,
  canImport: true,
  hasHandoffs: true,
}
const params = createLoader(funnelParams)(
  new URLSearchParams('from=2026-01-01&to=2026-06-30&form=to_date&source=%3Devil'),
)
const view = funnelViewOf(params, reporting)
const queries = funnelQueries(reporting, view)
const stage = (numerator: number) =>
  rateAnswerOf([{ numerator, denominator: 400, interval: [0.1161, 0.1856] }], {
    form: 'to_date',
    horizon_days: null,
  })
const answers = new Map<MetricQuery, MetricAnswer>([
  [queries.volume, countAnswerOf([{ n: 400 }])],
  [queries.stages.mql_to_sal, stage(153)],
  [queries.stages.mql_to_sql, stage(59)],
  [queries.stages.mql_to_opportunity, stage(48)],
  [queries.stages.mql_to_won, stage(21)],
])
const lines = funnelCsv(
  { queries, view, reporting, answerTo: query => answers.get(query) ?? null },
  null,
).split('\r\n')

describe('funnelCsv', () => {
  it('says on top what was asked', () => {
    expect(lines.slice(0, 3)).toEqual(['Treaty funnel', 'First day,2026-01-01', 'Last day,2026-06-30'])
    expect(lines).toContain('Counted,To date')
  })

  it('carries the definitions', () =>
    expect(
      lines.some(line =>
        line.startsWith('Definition: MQL to SQL,"Of the MQLs, the share that sales qualified'),
      ),
    ).toBe(true))

  it('gives numbers unrounded', () =>
    expect(lines).toContain('SQL,59,0.1475,0.1161,0.1856,0.38562091503267976,'))

  it('hands no formula to a spreadsheet', () => expect(lines).toContain("Filter: Source,'=evil"))
})
