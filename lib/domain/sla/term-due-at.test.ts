import { describe, expect, it } from 'vitest'
import { daysOff, workWeek } from './calendars.testing'
import { firstTouchTerm } from './first-touch-term'
import { termDueAt } from './term-due-at'
import type { FirstTouchTerm, Term } from './terms'

const calendar = {
  ...{ id: 'office', name: 'Office' },
  ...workWeek('America/New_York', '09:00-17:00', { holidays: daysOff('2026-11-26', '2026-11-27') }),
}
const terms = { calendars: [calendar] }
const term = (amount: number, unit: Term['unit'], calendarId: string | null = 'office'): Term => ({
  ...{ amount, unit, calendarId },
})
const wednesday = new Date('2026-11-25T20:00:00Z')
const pause = (from: string, to: string | null) => ({
  from: new Date(from),
  to: to === null ? null : new Date(to),
  reason: 'other',
})

describe('termDueAt', () => {
  it.each([
    [term(4, 'clock_hours', null), '2026-11-26T00:00:00.000Z'],
    [term(4, 'business_hours'), '2026-11-30T16:00:00.000Z'],
    [term(1, 'business_days'), '2026-11-30T22:00:00.000Z'],
    [term(1.5, 'business_days'), '2026-12-01T22:00:00.000Z'],
  ])('%j from a Wednesday before the holidays', (asked, due) => {
    expect(termDueAt(asked, terms, wednesday)?.toISOString()).toBe(due)
  })

  it('says nothing where the calendar it names is not there', () => {
    expect(termDueAt(term(4, 'business_hours', 'gone'), terms, wednesday)).toBeNull()
  })

  it('moves by the working time a pause took, and stands still while it lasts', () => {
    const monday = pause('2026-11-30T14:00:00Z', '2026-11-30T16:00:00Z')
    expect(termDueAt(term(4, 'business_hours'), terms, wednesday, [monday])?.toISOString()).toBe(
      '2026-11-30T18:00:00.000Z',
    )
    expect(termDueAt(term(1, 'business_days'), terms, wednesday, [monday])?.toISOString()).toBe(
      '2026-12-01T16:00:00.000Z',
    )
    expect(
      termDueAt(term(1, 'business_days'), terms, wednesday, [pause('2026-11-30T15:00:00Z', null)]),
    ).toBeNull()
  })
})

describe('firstTouchTerm', () => {
  const promise = (id: string, route: string, segment: string | null): FirstTouchTerm => ({
    ...{ id, route, segment },
    ...term(4, 'clock_hours', null),
  })
  const firstTouch = [
    promise('all', 'inbound', null),
    promise('large', 'inbound', 'Enterprise'),
    promise('pql', 'pql', null),
  ]
  it.each([
    ['inbound', null, 'all'],
    ['inbound', 'Mid-market', 'all'],
    ['inbound', 'Enterprise', 'large'],
    ['pql', 'Enterprise', 'pql'],
    ['fair', null, undefined],
  ])('for %s of segment %s it is %s', (route, segment, id) => {
    expect(firstTouchTerm({ firstTouch }, route, segment)?.id).toBe(id)
  })
})
