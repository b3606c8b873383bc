import { expect, it } from 'vitest'
import { knownFilters, unknownFilters } from './known-filters'

const filters = { source: ['Webinar'], agreement_version: ['2'] }

it('asks deals only by what deals have', () => {
  expect(knownFilters('deal_size', filters)).toEqual({ source: ['Webinar'] })
  expect(unknownFilters('deal_size', filters)).toEqual(['agreement_version'])
})

it('asks handoffs by all of it', () => {
  expect(knownFilters('mql_to_sql', filters)).toEqual(filters)
  expect(unknownFilters('mql_to_sql', filters)).toEqual([])
})
