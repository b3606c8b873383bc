import { describe, expect, it } from 'vitest'
import { foldEpisodes } from '../handoff/episodes'
import { fact, history } from '../handoff/history.testing'
import type { HandoffTerms } from '../handoff/lead-history'
import { DEFAULT_SETTINGS } from '../workspace/settings'
import { workWeek } from './calendars.testing'
import { settingsTerms } from './settings-terms'
import type { SlaTerms } from './terms'
import { termsInForce } from './terms-in-force'

const hours = (amount: number): SlaTerms => ({
  ...settingsTerms(DEFAULT_SETTINGS),
  firstTouch: [{ id: 'a', route: 'inbound', segment: null, amount, unit: 'clock_hours', calendarId: null }],
})
const at = (text: string) => new Date(text).getTime()
const own: HandoffTerms = {
  timeZone: 'UTC',
  settings: DEFAULT_SETTINGS,
  agreementVersions: [],
  slaVersions: [
    { n: 1, holdsFrom: null, terms: hours(1) },
    { n: 2, holdsFrom: new Date('2026-03-01T00:00:00Z'), terms: hours(2) },
  ],
}
const amountAt = (text: string, terms: HandoffTerms) => termsInForce(at(text), terms).firstTouch[0]?.amount

describe('termsInForce', () => {
  it('leaves earlier handoffs under the terms of their start', () => {
    expect(amountAt('2026-02-28T23:59:59Z', own)).toBe(1)
    expect(amountAt('2026-03-01T00:00:00Z', own)).toBe(2)
  })

  it('counts anew on purpose: the newest terms that hold from before the start win', () => {
    const recounted = [...(own.slaVersions ?? []), { n: 3, holdsFrom: null, terms: hours(3) }]
    expect(amountAt('2025-01-01T00:00:00Z', { ...own, slaVersions: recounted })).toBe(3)
    expect(amountAt('2026-04-01T00:00:00Z', { ...own, slaVersions: recounted })).toBe(3)
  })

  it('an agreement in force goes first, one that does not say what it promises does not', () => {
    const agreementVersions = [
      { n: 1, effectiveAt: new Date('2026-01-01T00:00:00Z') },
      { n: 2, effectiveAt: new Date('2026-04-01T00:00:00Z'), sla: hours(9) },
    ]
    expect(amountAt('2026-03-31T00:00:00Z', { ...own, agreementVersions })).toBe(2)
    expect(amountAt('2026-04-01T00:00:00Z', { ...own, agreementVersions })).toBe(9)
  })

  it('without any of them the hours of the settings hold', () => {
    expect(amountAt('2026-03-01T00:00:00Z', { ...own, slaVersions: [] })).toBe(4)
  })
})

describe('the clock of an episode', () => {
  const calendar = { id: 'office', name: 'Office', ...workWeek('America/New_York', '09:00-17:00') }
  const business: SlaTerms = {
    ...hours(4),
    calendars: [calendar],
    firstTouch: [
      { id: 'a', route: 'inbound', segment: null, amount: 4, unit: 'business_hours', calendarId: 'office' },
    ],
    disposition: { amount: 2, unit: 'business_days', calendarId: 'office' },
  }
  const terms: HandoffTerms = { ...own, slaVersions: [{ n: 1, holdsFrom: null, terms: business }] }
  const mql = fact('mql', '2026-10-30T20:00:00Z', { route: 'inbound' })
  const dues = (...more: Parameters<typeof history>[0]) => {
    const [episode] = foldEpisodes(history([mql, ...more]), terms)
    return [episode?.dueAt, episode?.answerDueAt, episode?.pausedAt].map(when => when?.toISOString() ?? null)
  }

  it('is pinned by the calendar', () => {
    expect(dues()).toEqual(['2026-11-02T17:00:00.000Z', '2026-11-03T22:00:00.000Z', null])
  })

  it('stands still while paused, and moves on by what was lost', () => {
    const paused = fact('paused', '2026-11-02T15:00:00Z')
    expect(dues(paused)).toEqual([null, null, '2026-11-02T15:00:00.000Z'])
    const resumed = fact('resumed', '2026-11-02T16:30:00Z')
    expect(dues(resumed, paused)).toEqual(['2026-11-02T18:30:00.000Z', '2026-11-04T15:30:00.000Z', null])
  })

  it('a touch during the pause meets the promise, an answer ends the pause', () => {
    const paused = fact('paused', '2026-11-02T15:00:00Z')
    const touched = fact('touched', '2026-11-02T19:00:00Z')
    expect(dues(paused, touched)).toEqual(['2026-11-02T21:00:00.000Z', null, '2026-11-02T15:00:00.000Z'])
    expect(dues(paused, touched, fact('accepted', '2026-11-02T19:00:00Z'))[2]).toBeNull()
  })
})
