import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignHandoffs, matches, type RoutedHandoff, type RoutedMember } from './assign-handoffs'
import { DEFAULT_ROUTING, type Routing } from './routing'

const handoff = (id: string, more: Partial<RoutedHandoff> = {}): RoutedHandoff => ({
  id,
  route: 'scored',
  segment: 'Mid-market',
  country: 'Germany',
  source: null,
  ...more,
})
const member = (id: string, more: Partial<RoutedMember> = {}): RoutedMember => ({
  id,
  turn: 0,
  isAway: false,
  coverId: null,
  ...more,
})
const any = { route: [], segment: [], country: [], source: [] }
const routing = (more: Partial<Routing>): Routing => ({ ...DEFAULT_ROUTING, isOn: true, ...more })
const who = (handoffs: RoutedHandoff[], how: Routing, members: RoutedMember[]) =>
  assignHandoffs(handoffs, how, members).assignments.map(each => each.memberId)

describe('taking turns', () => {
  const three = ['a', 'b', 'c'].map(id => handoff(id))

  it('goes round, and on from where it stood', () => {
    const people = [member('ann', { turn: 7 }), member('bob', { turn: 5 })]
    const { assignments, turns } = assignHandoffs(three, routing({ members: ['ann', 'bob'] }), people)
    expect(assignments.map(each => each.memberId)).toEqual(['bob', 'ann', 'bob'])
    expect(Object.fromEntries(turns)).toEqual({ bob: 10, ann: 9 })
  })

  it('passes over whoever is away, and asks the cover only when all are', () => {
    const people = [member('ann', { isAway: true, coverId: 'cy' }), member('bob'), member('cy')]
    expect(who(three, routing({ members: ['ann', 'bob'] }), people)).toEqual(['bob', 'bob', 'bob'])
    expect(who([handoff('a')], routing({ members: ['ann'] }), people)).toEqual(['cy'])
  })

  it('leaves a handoff with nobody when nobody is in or nobody is listed', () => {
    const away = [member('ann', { isAway: true }), member('bob', { isAway: true, coverId: 'ann' })]
    expect(who(three, routing({ members: ['ann', 'bob'] }), away)).toEqual([])
    expect(who(three, routing({}), [member('ann')])).toEqual([])
    expect(who(three, routing({ members: ['gone'] }), [member('ann')])).toEqual([])
  })

  it('is fair: among those present nobody gets two more than another', () => {
    const people = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 60 }), (ids, count) => {
        const handoffs = Array.from({ length: count }, (_, i) => handoff(`h${i}`))
        const given = who(
          handoffs,
          routing({ members: ids }),
          ids.map(id => member(id)),
        )
        const shares = ids.map(id => given.filter(each => each === id).length)
        return given.length === count && Math.max(...shares) - Math.min(...shares) <= 1
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('rules', () => {
  const dach = {
    id: 'dach',
    name: 'DACH',
    when: { ...any, country: ['Germany', 'Austria'] },
    members: ['georg'],
  }
  const large = { id: 'large', name: 'Large', when: { ...any, segment: ['Enterprise'] }, members: ['nina'] }
  const people = ['georg', 'nina', 'ann'].map(id => member(id))

  it('asks the rules in order and falls back to turns among all', () => {
    const handoffs = [
      handoff('1'),
      handoff('2', { segment: 'Enterprise' }),
      handoff('3', { segment: 'Enterprise', country: 'France' }),
      handoff('4', { country: null }),
    ]
    const { assignments } = assignHandoffs(
      handoffs,
      routing({ rules: [dach, large], members: ['ann'] }),
      people,
    )
    expect(assignments.map(({ memberId, rule }) => [memberId, rule])).toEqual([
      ['georg', 'dach'],
      ['georg', 'dach'],
      ['nina', 'large'],
      ['ann', null],
    ])
  })

  it('matches a blank by the empty text, and anything where nothing is named', () => {
    expect(matches({ ...any, source: [''] }, handoff('1'))).toBe(true)
    expect(matches({ ...any, source: ['Event'] }, handoff('1'))).toBe(false)
    expect(matches(any, handoff('1'))).toBe(true)
    expect(matches({ ...any, route: ['scored'], country: ['France'] }, handoff('1'))).toBe(false)
  })

  it('gives no handoff away twice, and to nobody who is away', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Germany', 'France', null)), fc.boolean(), (countries, isAway) => {
        const handoffs = countries.map((country, i) => handoff(`h${i}`, { country }))
        const all = [member('georg', { isAway, coverId: 'nina' }), member('nina'), member('ann')]
        const { assignments } = assignHandoffs(handoffs, routing({ rules: [dach], members: ['ann'] }), all)
        const ids = assignments.map(each => each.handoffId)
        return (
          new Set(ids).size === ids.length &&
          (!isAway || assignments.every(each => each.memberId !== 'georg'))
        )
      }),
      { numRuns: 2_000 },
    )
  })
})
