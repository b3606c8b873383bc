import { describe, expect, it } from 'vitest'
import { countAnswerOf, rateAnswerOf } from '@/lib/charts/answers.testing'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { parseSort, segmentRows, sortSegments } from './segment-rows'

const volumeBySource = (counts: Record<string, number>): MetricAnswer => {
  const answer = countAnswerOf([{ n: 100 }, ...Object.values(counts).map(n => ({ n }))])
  const names = Object.keys(counts)
  const results = answer.results.map((row, i) =>
    i === 0 ? row : { ...row, group: { source: names[i - 1] ?? '' } },
  )
  return { ...answer, results }
}
const rows = segmentRows(
  {
    mql_volume: volumeBySource({ Webinar: 60, Event: 30, '': 10 }),
    mql_to_sal: null,
    mql_to_sql: rateAnswerOf([
      { numerator: 15, denominator: 100 },
      { source: 'Webinar', numerator: 6, denominator: 60 },
      { source: 'Event', numerator: 9, denominator: 30 },
      { source: '', numerator: 9, denominator: 10, low_n: true },
    ]),
    mql_to_won: null,
    deal_size: null,
  },
  'source',
)

describe('segmentRows', () => {
  it('joins the answers by group, with the total first and the blank as its own', () => {
    expect(rows.map(row => [row.label, row.mql_volume?.n, row.mql_to_sql?.numerator])).toEqual([
      ['All', 100, 15],
      ['Webinar', 60, 6],
      ['Event', 30, 9],
      ['(blank)', 10, 9],
    ])
  })
})

describe('sortSegments', () => {
  it('ranks by rate, never those too small to judge', () =>
    expect(sortSegments(rows, parseSort('-mql_to_sql')).map(row => row.label)).toEqual([
      'All',
      'Event',
      'Webinar',
      '(blank)',
    ]))
  it('turns around', () =>
    expect(sortSegments(rows, parseSort('mql_to_sql')).map(row => row.label)).toEqual([
      'All',
      'Webinar',
      'Event',
      '(blank)',
    ]))
  it('goes by volume when asked for something unknown', () =>
    expect(sortSegments(rows, parseSort('nonsense')).map(row => row.label)).toEqual([
      'All',
      'Webinar',
      'Event',
      '(blank)',
    ]))
})
