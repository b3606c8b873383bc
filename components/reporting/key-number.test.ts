import { describe, expect, it } from 'vitest'
import { countAnswerOf, curveAnswerOf, rateAnswerOf, rateRowOf } from '@/lib/charts/answers.testing'
import type { MetricAnswer, RateAnswer } from '@/lib/contracts/metric'
import { keyNumberOf } from './key-number'

const compared = (answer: RateAnswer, before: [number, number], interval: [number, number]): RateAnswer => {
  const [numerator, denominator] = before
  const row = rateRowOf({ numerator, denominator })
  const change = {
    group: null,
    before: row.value,
    after: answer.results[0]?.value ?? null,
    difference: null,
    interval,
  }
  return { ...answer, comparison: { from: null, to: null, results: [row], changes: [change] } }
}
const rate = rateAnswerOf([{ numerator: 59, denominator: 400, interval: [0.1161, 0.1856] }], {
  from: '2026-04-03',
  to: '2026-07-01',
})
const plain = (text: string | null | undefined) => text?.replaceAll('\u202F', ' ')

describe('a rate', () => {
  const number = keyNumberOf(compared(rate, [41, 400], [0.002, 0.09]))

  it('shows value, counts, interval and whose it is', () => {
    expect(plain(number.value)).toBe('14.8 %')
    expect(number.basis).toBe('59 of 400')
    expect(plain(number.interval)).toBe('11.6–18.6 %')
    expect(number.cohort).toBe('MQLs of 3 Apr – 1 Jul 2026, 30 days each')
  })
  it('calls a clear rise good', () => {
    expect(plain(number.change?.text)).toBe('+4.5 pts')
    expect(number.change?.tone).toBe('good')
    expect(plain(number.change?.note)).toBe('+0.2 to +9.0 pts')
  })
  it('calls a clear fall bad', () =>
    expect(keyNumberOf(compared(rate, [100, 400], [-0.15, -0.05])).change?.tone).toBe('bad'))
  it('leaves to chance what chance explains', () =>
    expect(keyNumberOf(compared(rate, [52, 400], [-0.03, 0.065])).change?.tone).toBe('chance'))
  it('has no change without a before', () => expect(keyNumberOf(rate).change).toBeNull())
  it('says why there is no value', () => {
    const young = keyNumberOf(rateAnswerOf([{ denominator: 0, reason: 'immature' }]))
    expect([young.value, young.missing]).toEqual([null, 'Not mature yet'])
  })
})

describe('a count', () => {
  const counted = (before: number, after: number): MetricAnswer => ({
    ...countAnswerOf([{ n: after }]),
    comparison: { from: null, to: null, results: countAnswerOf([{ n: before }]).results, changes: [] },
  })
  it('tells a clear rise without calling it good: more is not better by itself', () => {
    const { change } = keyNumberOf(counted(400, 500))
    expect([plain(change?.text), change?.tone]).toEqual(['+25 %', 'clear'])
  })
  it('leaves a small one to chance', () => expect(keyNumberOf(counted(40, 50)).change?.tone).toBe('chance'))
})

it('a curve shows its median and how many win', () => {
  const number = keyNumberOf(
    curveAnswerOf({ n: 28, events: 5, median: 56, eventual: { value: 0.357, interval: null, until: 125 } }),
  )
  expect([plain(number.value), number.basis, plain(number.interval)]).toEqual([
    '56 days',
    '5 won of 28',
    '35.7 % win in the end',
  ])
})
