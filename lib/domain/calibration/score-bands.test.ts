import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Criteria, FitRule } from '../criteria/criteria'
import { EMPTY } from '../scoring/criteria.testing'
import { ranking } from '../statistics/ranking'
import { scoreBands } from './score-bands'
import { scoreThresholds } from './score-thresholds'
import { scoreByFields, scoreCases } from './scored-case'
import { hasXeducation, xeducationCases, xeducationReference } from './xeducation.testing'

const scored = fc.array(fc.record({ score: fc.integer({ min: -20, max: 90 }), isWon: fc.boolean() }))

describe('scoreBands', () => {
  it('divides by score, the first bands larger by one, and sees a clear rise', () => {
    const of = (score: number, n: number, won: number) =>
      Array.from({ length: n }, (_, i) => ({ score, isWon: i < won }))
    const table = scoreBands([...of(90, 51, 5), ...of(50, 50, 40), ...of(10, 50, 2)], 3)
    expect(table.bands.map(({ highest, lowest, cases, won }) => [highest, lowest, cases, won])).toEqual([
      [90, 90, 51, 5],
      [50, 50, 50, 40],
      [10, 10, 50, 2],
    ])
    expect(table).toMatchObject({ isMonotone: false, clearRises: [1] })
  })

  it('loses and doubles nobody', () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 1, max: 12 }), (some, count) => {
        const { bands } = scoreBands(some, count)
        expect(bands.reduce((sum, each) => sum + each.cases, 0)).toBe(some.length)
        expect(bands.reduce((sum, each) => sum + each.won, 0)).toBe(some.filter(each => each.isWon).length)
        for (const [i, each] of bands.entries())
          expect(each.highest).toBeLessThanOrEqual(bands[i - 1]?.lowest ?? 1_000)
      }),
    )
  })
})

describe('scoreThresholds', () => {
  it('counts at every score what a filter counts', () => {
    fc.assert(
      fc.property(scored, some => {
        for (const row of scoreThresholds(some)) {
          const inside = some.filter(({ score }) => score >= row.threshold)
          expect([row.cases, row.won]).toEqual([inside.length, inside.filter(each => each.isWon).length])
        }
        expect(scoreThresholds(some).length).toBe(new Set(some.map(({ score }) => score)).size)
      }),
    )
  })
})

type Reference = {
  n: number
  converted: number
  precision: number
  recall: number
  share_of_leads: number
  lift: number
}
type Decile = { n: number; converted: number; score_max: number; score_min: number }
const rounded = (value: number | null, digits: number) => Number((value ?? 0).toFixed(digits))
const tableOf = (rows: ReturnType<typeof scoreThresholds>) =>
  Object.fromEntries(
    rows.map(({ threshold, cases, won, precision, recall, share, lift }) => [
      threshold,
      {
        n: cases,
        converted: won,
        precision: rounded(precision, 6),
        recall: rounded(recall, 6),
        share_of_leads: rounded(share, 6),
        lift: rounded(lift, 4),
      },
    ]),
  )

describe.skipIf(!hasXeducation)('a vendor score and a rule score over the same leads', () => {
  const want = hasXeducation ? xeducationReference() : {}
  const leads = hasXeducation ? xeducationCases() : []
  const vendor = scoreByFields(
    leads,
    ['Activity', 'Profile'].map(name => `attributes.Asymmetrique ${name} Score`),
  )

  it('says of every threshold of the vendor score what an analyst says', () => {
    expect(vendor).toHaveLength(want.vendor_score_rows)
    const reached = Object.fromEntries(
      Object.entries<Reference>(want.vendor_total_thresholds).filter(([, { n }]) => n > 0),
    )
    expect(tableOf(scoreThresholds(vendor))).toEqual(reached)
  })

  const ruleOf = ({ when, points }: { when: string; points: number }, i: number): FitRule => {
    const [, name = '', operator = '', value = ''] = when.match(/^(.*) (>=|=) (.*)$/) ?? []
    const condition: FitRule['condition'] =
      operator === '>=' ? { operator: 'gte', value: Number(value) } : { operator: 'eq', value }
    return { id: `rule-${i}`, name, field: `attributes.${name}`, condition, points }
  }
  const criteria: Criteria = { ...EMPTY, fitRules: (want.rule_score_definition ?? []).map(ruleOf) }
  const ruled = scoreCases(leads, criteria, 'UTC')

  it('scores them by rules of the criteria as an analyst does', () => {
    expect(ruled).toHaveLength(want.rows)
    const table = tableOf(scoreThresholds(ruled))
    const asked = Object.entries<Reference>(want.rule_score_thresholds).filter(
      ([threshold]) => threshold in table,
    )
    expect(asked.length).toBeGreaterThan(15)
    for (const [threshold, row] of asked) expect(table[threshold]).toEqual(row)
    expect(
      ranking(
        ruled.map(each => each.score),
        ruled.map(each => each.isWon),
      )?.value,
    ).toBeCloseTo(want.rule_score_auc, 6)
  })

  it('divides them into the same deciles', () => {
    const { bands, isMonotone, clearRises } = scoreBands(ruled, 10)
    const deciles = bands.map(({ cases, won, highest, lowest }) => ({
      n: cases,
      converted: won,
      score_max: highest,
      score_min: lowest,
    }))
    const wanted = Object.values<Decile>(want.rule_score_deciles).map(
      ({ n, converted, score_max, score_min }) => ({ n, converted, score_max, score_min }),
    )
    expect(deciles).toEqual(wanted)
    // The third decile wins 79 % and the second 78 %: not monotone, and nothing that chance could not do.
    expect({ isMonotone, clearRises }).toEqual({ isMonotone: false, clearRises: [] })
  })
})
