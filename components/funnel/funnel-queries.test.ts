import { describe, expect, it } from 'vitest'
import { type FunnelView, funnelQueries, listFunnelQueries } from './funnel-queries'

const view: FunnelView = {
  span: { from: '2026-01-01', to: '2026-06-30' },
  asOf: null,
  compare: 'previous',
  filters: { source: ['Webinar'], agreement_version: ['2'] },
  form: 'horizon',
  horizonDays: null,
  by: 'month',
  group: 'segment',
}
const reporting = { horizons: { mql_to_sql: 30, mql_to_won: 120 } }

describe('funnelQueries', () => {
  it('gives all stages one horizon, that of the longest', () => {
    const { stages } = funnelQueries(reporting, view)
    expect(Object.values(stages).map(query => query.horizonDays)).toEqual([120, 120, 120, 120])
  })

  it('leaves each cohort chart its own horizon unless one is chosen', () => {
    expect(funnelQueries(reporting, view).cohorts.mql_to_sql.horizonDays).toBeNull()
    expect(funnelQueries(reporting, { ...view, horizonDays: 60 }).cohorts.mql_to_sql.horizonDays).toBe(60)
  })

  it('has no horizon in the other forms', () => {
    const queries = listFunnelQueries(funnelQueries(reporting, { ...view, form: 'to_date', horizonDays: 60 }))
    expect(queries.every(query => query.horizonDays === null)).toBe(true)
  })

  it('does not filter or group deals by what deals do not have', () => {
    const { sizes, segments } = funnelQueries(reporting, { ...view, group: 'agreement_version' })
    expect(sizes.filters).toEqual({ source: ['Webinar'] })
    expect(segments.deal_size.groupBy).toEqual([])
    expect(segments.mql_to_sql.groupBy).toEqual(['agreement_version'])
  })
})
