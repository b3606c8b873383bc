import { describe, expect, test } from 'vitest'
import { Rng } from '@/db/seed/rng'
import { FALSE_ALARM } from './false-alarm'
import type { Crossing, HandoffTrace } from './gaming-signal'
import { gamingSignals } from './gaming-signals'

const DAY_MS = 86_400_000
const START = Date.parse('2026-03-02T10:00:00Z')
const NOW = new Date(START + 300 * DAY_MS)
const RULE = { minimum: 20, level: FALSE_ALARM, now: NOW }
const REPS = ['Ada', 'Bo', 'Cy', 'Di', 'Ed']
const REASONS = ['company_size', 'industry', 'content_only', 'single_session']

/** A handoff as anybody would treat it: answered at any time, for any reason, mostly worked on, seldom paused. */
function trace(rng: Rng, i: number, rep: string): HandoffTrace {
  const mqlMs = START + i * DAY_MS * 0.5
  const at = (days: number) => new Date(mqlMs + days * DAY_MS)
  const isAccepted = rng.chance(0.5)
  const answered = at(rng.next() * 5)
  return {
    id: `${rep}-${i}`,
    rep,
    mqlAt: at(0),
    dueAt: at(2),
    answerDueAt: at(5),
    acceptedAt: isAccepted ? answered : null,
    sentBackAt: isAccepted ? null : answered,
    reason: isAccepted ? null : rng.pick(REASONS),
    wasWorkedOn: rng.chance(0.9),
    pausedAt: rng.chance(0.1) ? [at(rng.next() * 5)] : [],
  }
}

const usual = (seed: number, n = 100): HandoffTrace[] =>
  REPS.flatMap(rep => {
    const rng = new Rng(seed, 'signals', rep)
    return Array.from({ length: n }, (_, i) => trace(rng.fork(i), i, rep))
  })

const crossings = (seed: number): Crossing[] => {
  const rng = new Rng(seed, 'crossings')
  return Array.from({ length: 400 }, (_, i) => ({
    id: `c${i}`,
    share: rng.next() * 0.8,
    isMonthEnd: rng.chance(0.1),
  }))
}

const found = (traces: HandoffTrace[], crossed: Crossing[] = crossings(1)) =>
  gamingSignals(traces, crossed, RULE)
    .filter(({ standing }) => standing === 'stands_out')
    .map(({ kind, rep, reason, ids }) => ({ kind, rep, reason, n: ids.length }))

/** The same days, with one rep's changed. */
const habit = (change: (trace: HandoffTrace) => Partial<HandoffTrace>) =>
  usual(7).map(each => (each.rep === 'Cy' ? { ...each, ...change(each) } : each))

const justBefore = (due: Date | null) => new Date((due?.getTime() ?? 0) - 0.02 * DAY_MS)

describe('a habit is found, with exactly the handoffs that show it', () => {
  test('rejections bunched before the deadline', () => {
    const traces = habit(({ sentBackAt, answerDueAt }) => ({
      sentBackAt: sentBackAt && justBefore(answerDueAt),
    }))
    const n = traces.filter(({ rep, sentBackAt }) => rep === 'Cy' && sentBackAt).length
    expect(found(traces)).toEqual([{ kind: 'bunched', rep: 'Cy', reason: null, n }])
  })

  test('accepted, then idle', () => {
    const traces = habit(({ acceptedAt }) => (acceptedAt ? { wasWorkedOn: false } : {}))
    const n = traces.filter(({ rep, acceptedAt }) => rep === 'Cy' && acceptedAt).length
    expect(found(traces)).toEqual([{ kind: 'idle', rep: 'Cy', reason: null, n }])
  })

  test('one reason for everything', () => {
    const traces = habit(({ sentBackAt }) => (sentBackAt ? { reason: 'industry' } : {}))
    const n = traces.filter(({ rep, sentBackAt }) => rep === 'Cy' && sentBackAt).length
    expect(found(traces)).toEqual([{ kind: 'one_reason', rep: 'Cy', reason: 'industry', n }])
  })

  test('clocks stopped just before they ring', () => {
    const traces = habit(({ dueAt }) => ({ pausedAt: [justBefore(dueAt)] }))
    expect(found(traces)).toEqual([{ kind: 'paused_late', rep: 'Cy', reason: null, n: 100 }])
  })

  test('leads just over the line at the end of the month', () => {
    const crossed = crossings(3).map(each => (each.isMonthEnd ? { ...each, share: 0.01 } : each))
    const n = crossed.filter(({ isMonthEnd }) => isMonthEnd).length
    expect(found(usual(7), crossed)).toEqual([{ kind: 'hugging', rep: null, reason: null, n }])
  })
})

test('too few are not judged, however clear they look', () => {
  const few = habit(({ sentBackAt }) => (sentBackAt ? { reason: 'industry' } : {})).filter(
    ({ rep, id }) => rep !== 'Cy' || Number(id.slice(3)) < 15,
  )
  expect(found(few)).toEqual([])
  expect(gamingSignals(few, [], RULE).filter(({ rep }) => rep === 'Cy')).toMatchObject(
    Array.from({ length: 4 }, () => ({ standing: 'too_few', adjusted: null })),
  )
})

test('of pure chance hardly anything stands out: five in a hundred histories at most', () => {
  const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1)
  const alarms = seeds.filter(seed => found(usual(seed, 60), crossings(seed)).length > 0)
  expect(alarms.length).toBeLessThanOrEqual(5)
})

test('nothing at all says nothing', () => {
  expect(gamingSignals([], [], RULE)).toMatchObject([{ kind: 'hugging', standing: 'too_few' }])
})
