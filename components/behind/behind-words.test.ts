import { describe, expect, it } from 'vitest'
import { rateAnswerOf } from '@/lib/charts/answers.testing'
import { plainQuery } from '@/lib/domain/metrics/query'
import { partWords, questionWords } from './behind-words'

describe('partWords', () => {
  it.each([
    ['numerator', 'those that got there'],
    ['excluded:missing_amount', 'left out: missing amount'],
    ['something_new', 'something new'],
  ])('%s', (part, words) => expect(partWords(part)).toBe(words))
})

describe('questionWords', () => {
  const { query: echoed } = rateAnswerOf([{}], { from: '2026-01-01', to: '2026-06-30' })
  it('says days, way to count, the cell and the filters', () => {
    const query = {
      ...plainQuery('mql_to_sql'),
      within: { dimension: 'month' as const, label: '2026-03' },
      filters: { source: ['Webinar', ''] },
    }
    expect(questionWords(query, echoed)).toEqual([
      '1 Jan – 30 Jun 2026',
      'Within a fixed time: 30 days',
      'Mar 2026',
      'Source: Webinar, (blank)',
    ])
  })
  it('says when there are no ends', () =>
    expect(
      questionWords(plainQuery('mql_to_sql'), { ...echoed, from: null, form: 'to_date', horizon_days: null }),
    ).toEqual(['All time', 'To date']))
})
