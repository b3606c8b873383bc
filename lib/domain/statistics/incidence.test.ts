import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Exit, incidence } from './incidence'
import { atRiskAt, readAt, supportedUntil, thinSteps, timeToReach } from './incidence-readings'

const event = (time: number): Exit => ({ time, events: 1, competing: 0, censored: 0 })
const competing = (time: number): Exit => ({ time, events: 0, competing: 1, censored: 0 })
const censored = (time: number): Exit => ({ time, events: 0, competing: 0, censored: 1 })

/** The funnel fixture, as of 2026-07-01: days from MQL to won, to rejected or lost, or to the as-of date. */
const FUNNEL = [
  event(56),
  competing(42),
  competing(1),
  censored(162),
  competing(3),
  event(125),
  censored(133),
  event(48),
  censored(111),
  censored(27),
  competing(1),
  censored(6),
]

describe('incidence', () => {
  it('is the golden curve of the funnel fixture', () => {
    const curve = incidence(FUNNEL)
    expect(curve.steps.map(step => [step.time, Number(step.value.toFixed(6))])).toEqual([
      [48, 0.107143],
      [56, 0.214286],
      [125, 0.357143],
    ])
    expect(curve).toMatchObject({ n: 12, events: 3, competing: 4, censored: 5 })
  })

  it('gives the competing curve when the two change places, and together with survival they fill the whole', () => {
    const exchanged = FUNNEL.map(exit => ({ ...exit, events: exit.competing, competing: exit.events }))
    const other = incidence(exchanged)
    expect(other.steps.map(step => [step.time, Number(step.value.toFixed(6))])).toEqual([
      [1, 0.166667],
      [3, 0.25],
      [42, 0.357143],
    ])
    const won = incidence(FUNNEL).steps.at(-1)?.value ?? 0
    expect(1 - won - (other.steps.at(-1)?.value ?? 0)).toBeCloseTo(0.285714, 6)
  })

  it('would be the wrong answer if losers were censored', () => {
    const wrong = incidence(
      FUNNEL.map(exit => ({ ...exit, competing: 0, censored: exit.censored + exit.competing })),
    )
    expect(wrong.steps.map(step => Number(step.value.toFixed(6)))).toEqual([0.166667, 0.333333, 0.555556])
  })

  it('lets events come before censorings at ties: T=[1,1], B=[1,0] is 50 %', () => {
    expect(incidence([censored(1), event(1)]).steps.map(step => step.value)).toEqual([0.5])
  })

  it('has the binomial variance where nobody is censored and none compete', () => {
    const exits = [
      ...Array.from({ length: 30 }, (_, i) => event(i + 1)),
      ...Array.from({ length: 70 }, () => competing(99)),
    ]
    const step = incidence(exits).steps.at(-1)
    const se = Math.sqrt((0.3 * 0.7) / 100)
    const spread = (1.959963984540054 * se) / (0.3 * Math.abs(Math.log(0.3)))
    expect(step?.value).toBeCloseTo(0.3, 12)
    expect(step?.low).toBeCloseTo(0.3 ** Math.exp(spread), 9)
    expect(step?.high).toBeCloseTo(0.3 ** Math.exp(-spread), 9)
  })

  const exits = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(event, competing, censored))
      .map(([t, make]) => make(t)),
    { minLength: 1, maxLength: 120 },
  )

  it('rises from 0, never passes 1, and its band holds it', () => {
    fc.assert(
      fc.property(exits, list => {
        let last = 0
        for (const { value, low, high } of incidence(list).steps) {
          expect(value).toBeGreaterThanOrEqual(last)
          expect(value).toBeLessThanOrEqual(1 + 1e-12)
          expect(low).toBeLessThanOrEqual(value + 1e-12)
          expect(high).toBeGreaterThanOrEqual(value - 1e-12)
          last = value
        }
      }),
    )
  })

  it('does not depend on the order of the rows nor on how ties are packed', () => {
    fc.assert(
      fc.property(exits, list => {
        const packed = list.length > 1 ? [...list.slice(1), list[0] ?? event(0)] : list
        expect(incidence(list.toReversed()).steps).toEqual(incidence(packed).steps)
      }),
    )
  })

  it('is a plain share where nobody is censored', () => {
    fc.assert(
      fc.property(exits, list => {
        const complete = list.map(exit => ({
          ...exit,
          competing: exit.competing + exit.censored,
          censored: 0,
        }))
        const curve = incidence(complete)
        expect(curve.steps.at(-1)?.value ?? 0).toBeCloseTo(curve.events / curve.n, 9)
      }),
    )
  })
})

describe('readings', () => {
  const curve = incidence(FUNNEL)

  it('counts who is at risk at a day', () => {
    expect([0, 1, 2, 48, 49, 125, 162, 163].map(day => atRiskAt(curve, day))).toEqual([
      12, 12, 10, 6, 5, 3, 1, 0,
    ])
  })

  it('stops where too few are at risk', () => {
    expect(supportedUntil(curve, 10)).toBe(3)
    expect(supportedUntil(curve, 13)).toBeNull()
    expect(readAt(curve, 48, 7)).toBeNull()
    expect(readAt(curve, 50, 5)?.value).toBeCloseTo(3 / 28, 9)
    expect(readAt(curve, 0, 10)).toEqual({ value: 0, low: 0, high: 0, atRisk: 12 })
  })

  it('finds the time by which half of those who will win have won', () => {
    const until = supportedUntil(curve, 1)
    const eventual = readAt(curve, until ?? 0, 1)?.value ?? 0
    expect(timeToReach(curve, eventual / 2, until)).toBe(56)
    expect(timeToReach(curve, 0.9, until)).toBeNull()
  })

  it('thins to the last step of each stretch and keeps the end', () => {
    const long = incidence(Array.from({ length: 2000 }, (_, i) => event(i)))
    const thinned = thinSteps(long, 1999, 400)
    expect(thinned.length).toBeLessThanOrEqual(400)
    expect(thinned.at(-1)?.time).toBe(1999)
    expect(thinned.every((step, i) => i === 0 || step.value > (thinned[i - 1]?.value ?? 1))).toBe(true)
  })
})
