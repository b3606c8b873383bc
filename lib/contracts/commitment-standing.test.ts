import { describe, expect, test } from 'vitest'
import { commitmentStanding } from './commitment-standing'
import type { MetricAnswer } from './metric'

const rate = (value: number | null, interval: [number, number] | null, low_n = false) =>
  ({
    ...{ shape: 'rate', metric: 'sla_attainment', unit: 'share', currency: null },
    results: [{ group: null, value, interval, low_n, numerator: 70, denominator: 100 }],
  }) as unknown as MetricAnswer

describe('a commitment of at least 80 %', () => {
  const commitment = { at_least: 0.8, at_most: null, figure: 'value' }
  test.each([
    [0.9, [0.85, 0.94], false, 'kept'],
    [0.7, [0.6, 0.78], false, 'broken'],
    [0.82, [0.74, 0.88], false, 'unclear'],
    [0.9, [0.85, 0.94], true, 'unclear'],
    [null, null, false, 'unknown'],
  ] as const)('at %s with %j is %s', (value, interval, low, verdict) => {
    const answer = rate(value, interval as [number, number] | null, low)
    expect(commitmentStanding(commitment, answer).verdict).toBe(verdict)
  })
})

test('volume is told by the week, with the spread of a count', () => {
  const answer = {
    ...{ shape: 'count', metric: 'mql_volume', unit: 'count', currency: null },
    results: [{ group: null, n: 270, low_n: false }],
  } as unknown as MetricAnswer
  const told = commitmentStanding({ at_least: 15, figure: 'n_per_week' }, answer)
  expect(told).toMatchObject({ text: '21.0 a week', basis: '270 in 90 days', verdict: 'kept' })
})

test('nothing asked, nothing said', () => {
  expect(commitmentStanding({ at_least: 1 }, null).verdict).toBe('unknown')
  expect(commitmentStanding({}, rate(0.9, [0.8, 0.95])).verdict).toBe('unknown')
})
