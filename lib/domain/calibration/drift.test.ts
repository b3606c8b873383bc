import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criteria } from '../criteria/criteria'
import { behaviour, EMPTY } from '../scoring/criteria.testing'
import { drift } from './drift'
import type { PastCase } from './past-case'
import { cases } from './past-case.testing'
import { stability } from './stability'

const DAY_MS = 86_400_000
const since = Date.parse('2026-03-10T00:00:00Z')
const RULE = { sinceMs: since, minimum: 20, level: 0.05, timeZone: 'UTC' }
const criteria: Criteria = {
  ...EMPTY,
  behaviourRules: [behaviour('pricing_view', 30), behaviour('page_view', 5)],
}

const priced = {
  events: [
    ['pricing_view', -2],
    ['page_view', -1],
  ] as const,
}
const plain = { events: [['page_view', -1]] as const }
const earlier = (some: PastCase[]) =>
  some.map(each => ({
    ...each,
    mql: each.mql && { ...each.mql, ms: each.mql.ms - 40 * DAY_MS },
    events: each.events.map(event => ({
      ...event,
      occurredAt: new Date(event.occurredAt.getTime() - 40 * DAY_MS),
    })),
  }))

const before = earlier([...cases(100, 50, priced), ...cases(100, 10, plain)])

describe('drift', () => {
  it('sees nothing where nothing has changed', () => {
    const found = drift([...before, ...cases(100, 50, priced), ...cases(100, 10, plain)], criteria, RULE)
    if (found.state !== 'ready') throw new Error('too few')
    expect(found.scores).toMatchObject({ index: 0, standing: 'none' })
    expect(found.wins).toMatchObject({ cases: 200, won: 60, isClear: false })
    expect(found.rules.some(({ isClear }) => isClear)).toBe(false)
  })

  it('sees that other leads come, and that a score foretells less than it did', () => {
    const found = drift([...before, ...cases(160, 20, priced), ...cases(40, 0, plain)], criteria, RULE)
    if (found.state !== 'ready') throw new Error('too few')
    expect(found.rules[0]).toMatchObject({ ruleId: 'pricing_view', before: 0.5, now: 0.8, isClear: true })
    expect(found.scores?.standing).toBe('large')
    // Half of 160 and a tenth of 40 were foretold.
    expect(found.wins?.foretold).toBeCloseTo(84, 9)
    expect(found.wins).toMatchObject({ won: 20, isClear: true })
  })

  it('says nothing of fewer than its minimum', () => {
    expect(drift([...before, ...cases(19, 3, plain)], criteria, RULE)).toEqual({
      ...{ state: 'missing', needed: 20, before: 200, now: 19 },
    })
  })
})

describe('stability', () => {
  it('is reckoned by hand over two bands', () => {
    // Half below 10 before; a fifth now. Half a case is added to each band.
    const found = stability(
      [...Array(50).fill(0), ...Array(50).fill(10)],
      [...Array(20).fill(0), ...Array(80).fill(10)],
    )
    const [was, is] = [50.5 / 101, 20.5 / 101]
    const expected = (is - was) * Math.log(is / was) + (was - is) * Math.log((1 - is) / (1 - was))
    expect(found?.index).toBeCloseTo(expected, 9)
    expect(found?.standing).toBe('large')
  })

  it('is never negative, and calls chance by its name', () => {
    const some = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(some, some, (a, b) => {
        const found = stability(a, b)
        expect(found?.index).toBeGreaterThanOrEqual(0)
        if ((found?.index ?? 0) <= (found?.chance ?? 0)) expect(found?.standing).toBe('none')
      }),
    )
  })
})
