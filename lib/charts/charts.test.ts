import { describe, expect, it } from 'vitest'
import { countAnswerOf, curveAnswerOf, rateAnswerOf, sizesOf } from './answers.testing'
import { prepareIncidence } from './incidence-chart'
import { prepareSizes } from './size-chart'
import { prepareSparkline } from './sparkline'
import { prepareStages } from './stage-bars'

describe('prepareIncidence', () => {
  const point = (day: number, value: number) => ({
    day,
    value,
    low: value / 2,
    high: value * 1.5,
    at_risk: 20,
  })
  const chart = prepareIncidence(
    curveAnswerOf({
      n: 28,
      points: [point(48, 0.1), point(125, 0.36)],
      at: {
        '90': { value: 0.1, interval: [0.05, 0.15], at_risk: 20, reason: null },
        '180': { value: null, interval: null, at_risk: 3, reason: 'few_at_risk' },
      },
      eventual: { value: 0.36, interval: [0.18, 0.54], until: 140 },
      median: 56,
    }),
  )

  it('starts where every handoff starts: nobody won on day 0', () =>
    expect(chart?.points[0]).toEqual({ day: 0, value: 0, band: [0, 0], atRisk: 28 }))
  it('runs on level for as long as handoffs are followed', () =>
    expect(chart?.points.slice(-2).map(each => [each.day, each.value])).toEqual([
      [125, 0.36],
      [140, 0.36],
    ]))
  it('marks only the days of which something can be said', () =>
    expect(chart?.marks.map(mark => mark.day)).toEqual([90]))
  it('puts the median at half of the eventual share', () =>
    expect(chart?.median).toEqual({ day: 56, value: 0.18 }))
  it('is nothing without points', () => expect(prepareIncidence(curveAnswerOf({}))).toBeNull())
  it('says so in words', () =>
    expect(chart?.sentence.replaceAll('\u202F', ' ')).toMatch(
      /^36\.0 % of handoffs are won within 140 days; half of those wins come in the first 56 days\./,
    ))
})

describe('prepareSizes', () => {
  const bin = (from: number, to: number, n: number) => ({ from, to, n })
  const row = sizesOf({
    n: 21,
    mean: 20_274,
    median: 17_329,
    p25: 9_000,
    p75: 28_000,
    top_share: 0.12,
    histogram: [
      bin(1_000, 3_162, 0),
      bin(3_162, 10_000, 6),
      bin(10_000, 31_623, 12),
      bin(31_623, 100_000, 3),
      bin(100_000, 316_228, 0),
    ],
  })
  const chart = prepareSizes(row, 'USD')

  it('drops empty ends and labels round amounts between', () => {
    expect(chart?.bins.map(each => each.n)).toEqual([6, 12, 3])
    expect(chart?.ticks.map(tick => tick.value)).toEqual([5_000, 10_000, 20_000, 50_000, 100_000])
  })
  it('marks median and mean apart and says why they differ', () => {
    expect(chart?.marks.map(mark => mark.label)).toEqual(['median $17.3K', 'mean $20.3K'])
    expect(chart?.sentence.replaceAll('\u202F', ' ')).toBe(
      'Half of 21 won deals are below $17.3K, the middle half between $9K and $28K. The mean is higher because a few deals are large. The largest deal alone is 12 % of the sum.',
    )
  })
  it('is nothing without deals', () => expect(prepareSizes(sizesOf({}), 'USD')).toBeNull())
})

describe('prepareSparkline', () => {
  const settled = (value: number | null) => ({ value, isYoung: false })
  it('leaves a gap where nothing can be said', () => {
    const line = prepareSparkline([settled(1), settled(2), settled(null), settled(4), settled(3)], 100, 20)
    expect(line?.settled).toHaveLength(2)
    expect(line?.last?.x).toBe(97)
  })
  it('draws what is maturing apart', () => {
    const line = prepareSparkline([settled(1), settled(2), { value: 1, isYoung: true }], 100, 20)
    expect([line?.settled.length, line?.young.length, line?.last?.isYoung]).toEqual([1, 1, true])
  })
  it('needs two values to be a trend', () =>
    expect(prepareSparkline([settled(1), settled(null)], 100, 20)).toBeNull())
})

describe('prepareStages', () => {
  const stage = (numerator: number) => rateAnswerOf([{ numerator, denominator: 400 }])
  const bars = prepareStages({
    mql: countAnswerOf([{ n: 400 }]),
    sal: stage(153),
    sql: stage(59),
    opportunity: stage(48),
    won: stage(21),
  })
  it('gives each stage as a share of the first and of the one before', () => {
    expect(bars.map(bar => bar.count)).toEqual([400, 153, 59, 48, 21])
    expect(bars[2]?.ofFirst).toBeCloseTo(0.1475)
    expect(bars[2]?.ofPrevious).toBeCloseTo(59 / 153)
    expect(bars[0]?.ofFirst).toBeNull()
  })
  it('takes its first stage from the shared denominator, not from young handoffs', () => {
    const young = prepareStages({
      mql: countAnswerOf([{ n: 500 }]),
      sal: stage(1),
      sql: stage(1),
      opportunity: stage(1),
      won: stage(1),
    })
    expect(young[0]?.count).toBe(400)
  })
  it('says nothing of an empty funnel', () => {
    const none = rateAnswerOf([{ denominator: 0, reason: 'no_rows' }])
    const empty = prepareStages({
      mql: countAnswerOf([{ n: 0 }]),
      sal: none,
      sql: none,
      opportunity: none,
      won: none,
    })
    expect(empty.every(bar => bar.ofFirst === null && bar.ofPrevious === null)).toBe(true)
  })
})
