import { describe, expect, it } from 'vitest'
import { countAnswerOf, curveAnswerOf, rateAnswerOf } from '@/lib/charts/answers.testing'
import { trendValues } from './trend-values'

describe('trendValues', () => {
  it('leaves the total out and marks cohorts that are still maturing', () => {
    const answer = rateAnswerOf([
      { numerator: 9, denominator: 60 },
      { month: '2026-04', numerator: 6, denominator: 40 },
      { month: '2026-05', numerator: 3, denominator: 20, mature_share: 0.8 },
      { month: '2026-06', denominator: 0, reason: 'immature', mature_share: 0 },
    ])
    expect(trendValues(answer, '2026-07')).toEqual([
      { value: 0.15, isYoung: false },
      { value: 0.15, isYoung: true },
      { value: null, isYoung: true },
    ])
  })

  it('marks the month that is still running, and no other', () => {
    const answer = countAnswerOf([{ n: 9 }, { month: '2026-05', n: 5 }, { month: '2026-06', n: 4 }])
    expect(trendValues(answer, '2026-06').map(each => each.isYoung)).toEqual([false, true])
    expect(trendValues(answer, '2026-07').map(each => each.isYoung)).toEqual([false, false])
  })

  it('has no trend of a curve', () => expect(trendValues(curveAnswerOf({ n: 3 }), '2026-07')).toEqual([]))
})
