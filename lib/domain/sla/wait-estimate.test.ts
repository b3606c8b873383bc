import { describe, expect, it } from 'vitest'
import { conversionBySpeed, speedBucketOf } from './speed-buckets'
import { waitEstimate } from './wait-estimate'

const ended = (...minutes: number[]) => minutes.map(each => ({ minutes: each, hasEnded: true }))
const waiting = (...minutes: number[]) => minutes.map(each => ({ minutes: each, hasEnded: false }))

describe('waitEstimate', () => {
  it('is the median of all when all have ended', () => {
    expect(waitEstimate(ended(10, 20, 30, 40))).toEqual({ n: 4, ended: 4, waiting: 0, median: 20, p90: 40 })
  })

  it('counts those who still wait: averaging over responders alone would say 10', () => {
    expect(waitEstimate([...ended(5, 10, 10), ...waiting(500, 500, 500)])).toMatchObject({
      ...{ median: 10, p90: null, waiting: 3 },
    })
    expect(waitEstimate([...ended(5, 10), ...waiting(500, 500, 500)]).median).toBeNull()
  })

  it('says nothing of nobody', () => {
    expect(waitEstimate([])).toEqual({ n: 0, ended: 0, waiting: 0, median: null, p90: null })
  })
})

describe('conversionBySpeed', () => {
  it.each([
    [0, 'hour'],
    [60, 'hour'],
    [60.01, 'four_hours'],
    [1440, 'day'],
    [2880, 'two_days'],
    [2881, 'later'],
    [null, 'never'],
  ])('%s minutes: %s', (minutes, id) => {
    expect(speedBucketOf(minutes)).toBe(id)
  })

  it('every bucket says its n and its interval, an empty one nothing', () => {
    const buckets = conversionBySpeed([
      ...Array.from({ length: 4 }, (_, i) => ({ minutes: 30, isSql: i > 0 })),
      { minutes: null, isSql: false },
    ])
    expect(buckets.map(({ n, sql }) => [n, sql])).toEqual([
      [4, 3],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
      [1, 0],
    ])
    expect(buckets[0]?.value).toBe(0.75)
    expect(buckets[0]?.interval?.[0]).toBeCloseTo(0.3006, 4)
    expect(buckets[1]).toMatchObject({ value: null, interval: null })
  })
})
