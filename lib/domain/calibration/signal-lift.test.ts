import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tellScale } from '@/db/seed/scale-stories'
import { seedTerms } from '@/db/seed/seed-terms'
import { Timeline } from '@/db/seed/timeline'
import { storyPast } from '../loop/story-past.testing'
import { caseOf } from './past-case'
import { cases } from './past-case.testing'
import { signalKey } from './signal'
import { type SignalLift, signalLift } from './signal-lift'
import { hasXeducation, xeducationCases, xeducationReference } from './xeducation.testing'

const RULE = { minimum: 20, level: 0.05, timeZone: 'UTC' }
const named = (signals: readonly SignalLift[]) =>
  Object.fromEntries(signals.map(each => [signalKey(each.signal), each]))

const pricing = { events: [['pricing_view', -5]] as const, facts: { industry: 'Software' } }
const history = [
  ...cases(40, 20, pricing),
  ...cases(80, 8, { facts: { industry: 'Retail' }, events: [['pricing_view', 3]] }),
  ...cases(5, 5, { facts: { industry: 'Mining' } }),
]

describe('signalLift', () => {
  const sheet = signalLift(history, RULE)
  const found = named(sheet.signals)

  it('divides the share won with a signal by the share won without it', () => {
    const lift = found['behaviour:pricing_view:1']
    expect(lift?.with).toEqual({ cases: 40, won: 20 })
    expect(lift?.without).toEqual({ cases: 85, won: 13 })
    expect(lift?.lift).toBeCloseTo(20 / 40 / (13 / 85), 12)
    expect(lift?.standing).toBe('more')
    expect(found['fit:industry:eq:"Retail"']?.standing).toBe('less')
  })

  it('reads nothing that came after the hand-off, and no value of too few', () => {
    // Were the later page views read, all but five had the signal.
    expect(sheet.signals.filter(({ signal }) => signal.kind === 'behaviour')).toHaveLength(1)
    expect(found['fit:industry:eq:"Mining"']).toBeUndefined()
  })

  it('asks nothing below its minimum, and says what is missing', () => {
    const few = signalLift(cases(60, 19, pricing), RULE)
    expect(few).toMatchObject({ cases: 60, won: 19, needed: 20, isEnough: false, signals: [] })
    const young = signalLift([...history, ...cases(3, 0, {}).map(each => ({ ...each, isWon: null }))], RULE)
    expect(young).toMatchObject({ cases: sheet.cases, won: sheet.won, open: 3 })
  })

  it('refuses fields written by sales, however well they foretell', () => {
    const told = (won: boolean) => ({ ...{ won }, attributes: { 'Lead Status': won ? 'Customer' : 'Dead' } })
    const leaking = history.map(each => ({ ...each, facts: { ...each.facts, ...told(each.isWon === true) } }))
    const { refused, signals } = signalLift(leaking, RULE)
    expect(refused).toEqual([{ field: 'attributes.Lead Status', words: 'status' }])
    expect(signals.map(({ signal }) => signalKey(signal)).join()).not.toContain('Status')
  })

  it('warns of what is too good to be taken unseen', () => {
    const sure = signalLift([...history, ...cases(60, 60, { facts: { source: 'Referral' } })], RULE)
    expect(sure.signals.filter(each => each.isTooGood).map(({ signal }) => signalKey(signal))).toEqual([
      'fit:source:eq:"Referral"',
    ])
  })

  it('does not depend on the order of the handoffs', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(history, { minLength: history.length }), shuffled => {
        expect(signalLift(shuffled, RULE)).toEqual(sheet)
      }),
      { numRuns: 20 },
    )
  })
})

describe('histories in which nothing tells what becomes of a lead', () => {
  const SEEDS = 60
  const timeline = new Timeline('2026-11-22')
  const terms = seedTerms(timeline, 'UTC')

  it('names a signal in no more than one of twenty', () => {
    let alarms = 0
    let asked = 0
    for (let seed = 1; seed <= SEEDS; seed++) {
      const scale = { leads: 2_000, handoffsPerLead: 0.45, eventsPerLead: 8, seed, isPureChance: true }
      const past = [...tellScale(scale, timeline)].flatMap(story => storyPast(story, terms)).map(caseOf)
      const { signals } = signalLift(past, RULE)
      asked += signals.filter(({ chance }) => chance !== null).length
      if (signals.some(({ standing }) => standing === 'more' || standing === 'less')) alarms += 1
    }
    expect(asked).toBeGreaterThan(20 * SEEDS)
    expect(alarms).toBeLessThanOrEqual(SEEDS * 0.05)
  }, 300_000)
})

describe.skipIf(!hasXeducation)('a real-looking school whose sales people wrote into its leads', () => {
  const found = hasXeducation ? signalLift(xeducationCases(), RULE) : null
  const want = hasXeducation ? xeducationReference() : { by: {} }

  it('refuses every column written after contact, and no other', () => {
    expect(found?.refused.map(({ field }) => field).sort()).toEqual(
      ['Last Notable Activity', 'Lead Profile', 'Lead Quality', 'Tags'].map(name => `attributes.${name}`),
    )
  })

  it.each(['Lead Origin', 'Lead Source', 'Last Activity', 'What is your current occupation'])(
    'counts %s as an analyst does',
    column => {
      const signals = named(found?.signals ?? [])
      type Cohort = { n: number; converted: number }
      const large = Object.entries<Cohort>(want.by[column]).filter(
        ([value, { n }]) => value && n >= RULE.minimum,
      )
      expect(large.length).toBeGreaterThan(2)
      for (const [value, { n, converted }] of large)
        expect(signals[`fit:attributes.${column}:eq:${JSON.stringify(value)}`]?.with).toEqual({
          cases: n,
          won: converted,
        })
    },
  )

  it('finds what separates and says that none of it is dated', () => {
    const signals = named(found?.signals ?? [])
    expect(found).toMatchObject({ cases: 2246, won: 895, undated: 2246 })
    expect(signals['fit:attributes.Lead Origin:eq:"Lead Add Form"']?.standing).toBe('more')
    expect(signals['fit:attributes.Do Not Email:eq:"Yes"']?.standing).toBe('less')
    expect(signals['fit:attributes.Lead Source:eq:"Welingak Website"']?.isTooGood).toBe(true)
  })
})
