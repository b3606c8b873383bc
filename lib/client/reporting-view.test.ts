import { createLoader } from 'nuqs/server'
import { describe, expect, it } from 'vitest'
import { reportingParams } from './reporting-params'
import { viewOf } from './reporting-view'

const load = createLoader(reportingParams)
const day = { today: '2026-11-22', fiscalYearStartMonth: 1 }
const read = (query: string) => viewOf(load(new URLSearchParams(query)), day)

describe('viewOf', () => {
  it('looks at the last 90 days against the ones before unless told otherwise', () => {
    const { preset, span, compare, filters } = read('')
    expect([preset, compare, filters]).toEqual(['last_90_days', 'previous', {}])
    expect(span).toEqual({ from: '2026-08-25', to: '2026-11-22' })
  })

  it('takes two days as they are', () => {
    const { preset, span } = read('from=2026-01-01&to=2026-03-31')
    expect([preset, span]).toEqual(['custom', { from: '2026-01-01', to: '2026-03-31' }])
  })

  it('lets one filter by several values, by a comma in a value and by the blank', () =>
    expect(read('source=Webinar&source=Paid,%20social&segment=').filters).toEqual({
      source: ['Webinar', 'Paid, social'],
      segment: [''],
    }))

  it('has nothing to compare all of time with', () =>
    expect(read('period=all&compare=year_ago').compare).toBe('none'))

  it('falls back on what is not understood', () =>
    expect(read('period=fortnight').preset).toBe('last_90_days'))
})
