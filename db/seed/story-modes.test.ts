import { expect, it } from 'vitest'
import { parseCriteria } from '@/lib/contracts/criteria'
import { AGREEMENTS } from './agreements'
import { seedTerms } from './seed-terms'
import { storyCriteria } from './story-modes'
import { Timeline } from './timeline'

it('reads the gates and the kinds of events of the sample agreement as the contract does', () => {
  const agreed = storyCriteria(seedTerms(new Timeline('2026-11-22'), 'UTC'))
  expect(agreed).toHaveLength(AGREEMENTS.length)
  for (const { n, criteria } of agreed) {
    const parsed = parseCriteria(AGREEMENTS.find(each => each.n === n)?.content.criteria)
    if (!parsed.ok) throw new Error(`version ${n} cannot be read`)
    expect(criteria.gates).toEqual(parsed.criteria.gates)
    expect(criteria.eventKinds).toEqual(parsed.criteria.eventKinds)
  }
})
