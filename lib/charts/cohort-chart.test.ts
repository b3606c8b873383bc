import { describe, expect, it } from 'vitest'
import { rateAnswerOf } from './answers.testing'
import { prepareCohorts } from './cohort-chart'

const options = { by: 'month', notes: [], fiscalYearStartMonth: 1 } as const

const answer = rateAnswerOf([
  { numerator: 9, denominator: 60 },
  { month: '2026-03', numerator: 6, denominator: 40, interval: [0.07, 0.29] },
  { month: '2026-04', denominator: 0, reason: 'no_rows' },
  { month: '2026-05', numerator: 3, denominator: 20, immature: 5, mature_share: 0.8, interval: [0.05, 0.36] },
  { month: '2026-06', denominator: 0, immature: 30, mature_share: 0, reason: 'immature' },
])

describe('prepareCohorts', () => {
  const chart = prepareCohorts(answer, options)

  it('tells finished, young and empty cohorts apart', () =>
    expect(chart.points.map(point => point.state)).toEqual(['mature', 'empty', 'partly', 'immature']))

  it('draws the line through finished cohorts alone', () =>
    expect(chart.points.map(point => point.settled)).toEqual([0.15, null, null, null]))

  it('hatches neighbouring young cohorts as one stretch', () =>
    expect(chart.hatched).toEqual([{ from: 1.5, to: 3.5 }]))

  it('leaves room for the intervals and never goes past the whole', () => {
    expect(chart.axis.top).toBeGreaterThanOrEqual(0.36)
    const full = rateAnswerOf([{}, { month: '2026-03', numerator: 40, denominator: 40, interval: [0.9, 1] }])
    expect(prepareCohorts(full, options).axis.top).toBe(1)
  })

  it('says what it shows, with counts', () => {
    expect(chart.sentence.replaceAll('\u202F', ' ')).toBe(
      'MQL to SQL within 30 days: 15.0 % over the whole period (9 of 60). The 2 hatched cohorts are still too young to be judged.',
    )
  })

  it('says that nothing can be said', () => {
    const young = rateAnswerOf([{ denominator: 0, reason: 'immature' }])
    expect(prepareCohorts(young, options).sentence).toBe(
      'MQL to SQL within 30 days cannot be said for this period yet.',
    )
  })

  it('places the notes that fall on its axis', () => {
    const notes = [
      { day: '2026-05-01', label: 'Version 3', detail: 'in force' },
      { day: '2020-05-01', label: 'Version 1', detail: 'in force' },
    ]
    const placed = prepareCohorts(answer, { ...options, notes }).annotations
    expect(placed.map(note => [note.label, note.position])).toEqual([['Version 3', 1.5]])
  })

  it('keeps only claims that are a band', () => {
    const claim = { definition: '', denominator: '', caution: null, source: 's', claim: 'c' }
    const claimed = {
      ...answer,
      benchmarks: [
        { ...claim, id: 'mql_to_sql_saas', low: 0.18, high: 0.22 } as const,
        { ...claim, id: 'speed_hbr', low: null, high: null } as const,
      ],
    }
    expect(prepareCohorts(claimed, options).claims).toEqual([
      { id: 'mql_to_sql_saas', low: 0.18, high: 0.22, claim: 'c', source: 's' },
    ])
  })
})
