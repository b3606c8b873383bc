import { expect, test } from 'vitest'
import { type Candidate, drawLeads } from './draw-leads'
import type { Stratum } from './stratum'

const many = (stratum: Stratum, n: number): Candidate[] =>
  Array.from({ length: n }, (_, i) => ({
    handoffId: `${stratum}-${i}`,
    leadId: `lead-${stratum}-${i}`,
    stratum,
  }))

const all = [
  ...many('won', 40),
  ...many('qualified', 100),
  ...many('accepted', 300),
  ...many('sent_back', 200),
]

const counted = (drawn: readonly Candidate[]) =>
  Object.fromEntries([...Map.groupBy(drawn, each => each.stratum)].map(([key, list]) => [key, list.length]))

test('every outcome has the same share', () => {
  const drawn = drawLeads(all, 20, 'a')
  expect(counted(drawn)).toEqual({ won: 5, qualified: 5, accepted: 5, sent_back: 5 })
  expect(drawn.map(each => each.n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

test('where one outcome is rare the others fill up', () => {
  const drawn = drawLeads([...many('won', 2), ...many('accepted', 50), ...many('sent_back', 50)], 20, 'a')
  expect(counted(drawn)).toEqual({ won: 2, accepted: 9, sent_back: 9 })
})

test('too few leads are all there are, and each lead is there once', () => {
  const twice = [
    ...many('won', 3),
    ...many('won', 3).map(each => ({ ...each, handoffId: `${each.handoffId}b` })),
  ]
  expect(drawLeads(twice, 20, 'a')).toHaveLength(3)
  expect(drawLeads([], 20, 'a')).toEqual([])
})

test('the same seed draws the same, another draws others, and the order of the rows does not matter', () => {
  const ids = (drawn: readonly Candidate[]) => drawn.map(each => each.handoffId)
  expect(ids(drawLeads(all.toReversed(), 20, 'a'))).toEqual(ids(drawLeads(all, 20, 'a')))
  expect(ids(drawLeads(all, 20, 'b'))).not.toEqual(ids(drawLeads(all, 20, 'a')))
})

test('the place in the list says nothing about the outcome', () => {
  let won = 0
  for (let seed = 0; seed < 400; seed++) {
    const [first] = drawLeads(all, 20, String(seed))
    if (first?.stratum === 'won') won += 1
  }
  // A quarter of 400, give or take four standard errors.
  expect(Math.abs(won - 100)).toBeLessThan(35)
})
