import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import type { DateOrder } from '@/lib/contracts/import'
import { type DateReading, parseDay, parseWhen } from './when'
import { instantOf } from './zone'

const inUtc = (order: DateOrder | null = null): DateReading => ({ order, timeZone: 'UTC' })

function read(text: string, reading: DateReading): string {
  const when = parseWhen(text, reading)
  if ('unreadable' in when) return when.unreadable
  return when.dateOnly ? when.at.toISOString().slice(0, 10) : when.at.toISOString()
}

describe('parseWhen', () => {
  it.each([
    ['2026-03-01T14:05:00Z', '2026-03-01T14:05:00.000Z'],
    ['2026-03-01T14:05:00.123Z', '2026-03-01T14:05:00.123Z'],
    ['2026-03-01T14:05:00.000+0000', '2026-03-01T14:05:00.000Z'],
    ['2026-03-01T14:05:00+02:00', '2026-03-01T12:05:00.000Z'],
    ['2026-03-01 14:05:00-05', '2026-03-01T19:05:00.000Z'],
    ['2026-03-01 14:05:00 UTC', '2026-03-01T14:05:00.000Z'],
    ['2026-01-02 09:15', '2026-01-02T09:15:00.000Z'],
    ['2026-01-02', '2026-01-02'],
    ['2026/01/02', '2026-01-02'],
    ['2024-02-29', '2024-02-29'],
    ['31.12.2026', '2026-12-31'],
    ['1.2.2026 08:30', '2026-02-01T08:30:00.000Z'],
    ['Jan 5, 2026', '2026-01-05'],
    ['5 January 2026 10:00', '2026-01-05T10:00:00.000Z'],
    ['05-Jan-26', '2026-01-05'],
    ['Mon, 5 Jan 2026 10:00:00 GMT', '2026-01-05T10:00:00.000Z'],
    ['46023', '2026-01-01'],
    ['46023.5', '2026-01-01T12:00:00.000Z'],
    ['46023.999988426', '2026-01-01T23:59:59.000Z'],
    ['1767225600', '2026-01-01T00:00:00.000Z'],
    ['1767225600000', '2026-01-01T00:00:00.000Z'],
    ['20260131', '2026-01-31'],
    ['2016-12-31T23:59:60Z', '2016-12-31T23:59:59.999Z'],
  ])('%s', (text, expected) => {
    expect(read(text, inUtc())).toBe(expected)
  })

  it.each([
    ['3/1/2026', 'mdy', '2026-03-01'],
    ['3/1/2026', 'dmy', '2026-01-03'],
    ['3/2/2026 9:05 AM', 'mdy', '2026-03-02T09:05:00.000Z'],
    ['3/6/2026 11:59 PM', 'mdy', '2026-03-06T23:59:00.000Z'],
    ['3/5/2026 12:00 AM', 'mdy', '2026-03-05T00:00:00.000Z'],
    ['3/5/2026, 12:30 p.m.', 'mdy', '2026-03-05T12:30:00.000Z'],
    ['02/24/26 02:18 AM', 'mdy', '2026-02-24T02:18:00.000Z'],
    ['31/12/1999', 'dmy', '1999-12-31'],
    ['01/01/70', 'dmy', '1970-01-01'],
    ['01/01/69', 'dmy', '2069-01-01'],
    ['31.12.2026', 'mdy', '2026-12-31'],
  ] as const)('%s with %s', (text, order, expected) => {
    expect(read(text, inUtc(order))).toBe(expected)
  })

  it.each([
    ['2026-02-30', 'not a date on the calendar'],
    ['2026-13-01', 'not a date on the calendar'],
    ['0026-01-01', 'not a date on the calendar'],
    ['2026-01-01 25:00', 'no time of day'],
    ['2026-01-01 13:00 PM', 'no time of day'],
    ['yesterday', 'not a date we can read'],
    ['2026', 'not a date we can read'],
    ['12:30', 'not a date we can read'],
    ['3/4/2026', 'can be read two ways'],
    ['2026-01-01T10:00:00 PST', 'not a date we can read'],
  ])('%s is refused: %s', (text, message) => {
    expect(read(text, inUtc())).toContain(message)
  })

  it('says which way round a date does not fit', () => {
    expect(read('13/02/2026', inUtc('mdy'))).toContain('when the month comes first')
    expect(read('02/13/2026', inUtc('dmy'))).toContain('when the day comes first')
  })

  it('never throws and never invents a date, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-/.:T ZAMPJanFeb+,') }), text => {
        const when = parseWhen(text, inUtc('mdy'))
        if (!('unreadable' in when)) expect(Number.isNaN(when.at.getTime())).toBe(false)
      }),
    )
  })
})

describe('dates written and read back', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  it('agree for every order', () => {
    fc.assert(
      fc.property(day, date => {
        const [y, m, d] = date.toISOString().slice(0, 10).split('-')
        const expected = `${y}-${m}-${d}`
        expect(read(expected, inUtc())).toBe(expected)
        expect(read(`${m}/${d}/${y}`, inUtc('mdy'))).toBe(expected)
        expect(read(`${d}/${m}/${y}`, inUtc('dmy'))).toBe(expected)
        expect(read(`${d}.${m}.${y}`, inUtc())).toBe(expected)
        expect(read(date.toISOString(), inUtc())).toBe(date.toISOString())
      }),
    )
  })
})

describe('parseDay', () => {
  it.each([
    ['2026-03-05 00:00:00', '2026-03-05'],
    ['2026-03-05T23:59:00-08:00', '2026-03-05'],
    ['1772668800000', '2026-03-05'],
  ])('leaves the time of %s out, in any zone', (text, expected) => {
    const when = parseDay(text, { order: null, timeZone: 'America/New_York' })
    expect(when).toEqual({ at: new Date(`${expected}T00:00:00Z`), dateOnly: true })
  })
})

describe('zones', () => {
  it.each([
    ['2026-01-02 09:15', 'America/New_York', '2026-01-02T14:15:00.000Z'],
    ['2026-07-02 09:15', 'America/New_York', '2026-07-02T13:15:00.000Z'],
    ['2026-07-02 09:15', 'Asia/Kolkata', '2026-07-02T03:45:00.000Z'],
    // The clocks skip 02:30 on 8 March 2026: read as if they had not been moved, which is 03:30.
    ['2026-03-08 02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    // 01:30 comes twice on 1 November 2026: the first.
    ['2026-11-01 01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    ['2026-03-29 02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    // Chile moves its clocks at midnight.
    ['2026-09-06 00:30', 'America/Santiago', '2026-09-06T04:30:00.000Z'],
    ['2011-12-30 10:00', 'Pacific/Apia', '2011-12-30T20:00:00.000Z'],
  ])('%s in %s', (text, timeZone, expected) => {
    expect(read(text, { order: null, timeZone })).toBe(expected)
  })

  it('agree with Temporal at any time of any zone', () => {
    const zone = fc.constantFrom(
      'America/New_York',
      'Europe/London',
      'Asia/Kathmandu',
      'Africa/Casablanca',
      'America/Santiago',
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Gaza',
    )
    const local = fc
      .integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2030, 0, 1) })
      .map(ms => ms - (ms % 1000))
    fc.assert(
      fc.property(local, zone, (ms, timeZone) => {
        const plain = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC').toPlainDateTime()
        const exact = plain.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds
        expect(instantOf(ms, timeZone)).toBe(exact)
      }),
      { numRuns: 400 },
    )
  })
})
