import { describe, expect, it } from 'vitest'
import type { Reporting } from '@/lib/contracts/reporting'
import { listQueries, type OverviewView, overviewQueries } from './overview-queries'

const reporting: Reporting = {
  today: '2026-11-22',
  timeZone: 'UTC',
  currency: 'USD',
  fiscalYearStartMonth: 1,
  horizons: { mql_to_sql: 30, mql_to_won: 120 },
  notes: [],
  canSeeLeads: true,
  canImport: true,
  hasHandoffs: true,
}
const view: OverviewView = {
  span: { from: '2026-08-25', to: '2026-11-22' },
  asOf: null,
  compare: 'previous',
  filters: { source: ['Webinar'], agreement_version: ['3'] },
}
const { values, trends, divergence } = overviewQueries(reporting, view)

describe('overviewQueries', () => {
  it('counts volume in the period itself', () =>
    expect([values.mql_volume.from, values.mql_volume.to]).toEqual(['2026-08-25', '2026-11-22']))

  it('judges conversions on cohorts that have had their time', () => {
    expect([values.mql_to_sql.from, values.mql_to_sql.to]).toEqual(['2026-07-25', '2026-10-22'])
    expect([values.mql_to_won.from, values.mql_to_won.to]).toEqual(['2026-04-26', '2026-07-24'])
  })

  it('gives the curve a year of cohorts', () => expect(values.time_to_close.from).toBe('2025-11-23'))

  it('shows twelve months before the running one', () => expect(trends.mql_to_sql.from).toBe('2025-11-01'))

  it('asks all of time without ends', () => {
    const all = overviewQueries(reporting, { ...view, span: { from: null, to: null } })
    expect([all.values.mql_to_won.from, all.values.time_to_close.from]).toEqual([null, null])
  })

  it('filters the divergence by what it knows', () =>
    expect(divergence.filters.agreement_version).toBeUndefined())

  it('asks everything once', () => {
    const list = listQueries(overviewQueries(reporting, view))
    expect(new Set(list.map(query => JSON.stringify(query))).size).toBe(list.length)
  })
})
