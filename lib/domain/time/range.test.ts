import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateIn, edgeOfDay, edgeOfInstant, shiftDay, startOfDay } from './edge'
import { asOfCut, rangeOf, spanBefore } from './range'

const iso = (ms: number | undefined) => new Date(ms ?? Number.NaN).toISOString()

describe('startOfDay', () => {
  it.each([
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    ['2026-07-01', 'Asia/Kathmandu', '2026-06-30T18:15:00.000Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s is %s', (day, zone, expected) => {
    expect(iso(startOfDay(day, zone))).toBe(expected)
  })

  it('begins the day it is asked for, and no instant before it bears that date', () => {
    const zones = fc.constantFrom(
      'UTC',
      'America/New_York',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
    )
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), zones, (number, zone) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10)
        expect(dateIn(startOfDay(day, zone), zone)).toBe(day)
        expect(dateIn(startOfDay(day, zone) - 1, zone)).toBe(shiftDay(day, -1))
      }),
    )
  })
})

describe('rangeOf', () => {
  it('holds both days of a span, in the zone, and dates by their own date', () => {
    const range = rangeOf({ from: '2026-03-01', to: '2026-03-31' }, 'America/New_York')
    expect([iso(range.from?.ms), iso(range.to?.ms)]).toEqual([
      '2026-03-01T05:00:00.000Z',
      '2026-04-01T04:00:00.000Z',
    ])
    expect([iso(range.from?.dayMs), iso(range.to?.dayMs)]).toEqual([
      '2026-03-01T00:00:00.000Z',
      '2026-04-01T00:00:00.000Z',
    ])
  })

  it('puts a date without time on one side of an instant only', () => {
    const noon = edgeOfInstant(Date.parse('2026-03-01T12:00:00Z'), 'UTC')
    expect(iso(noon.dayMs)).toBe('2026-03-02T00:00:00.000Z')
    expect(edgeOfInstant(edgeOfDay('2026-03-01', 'Asia/Tokyo').ms, 'Asia/Tokyo')).toEqual(
      edgeOfDay('2026-03-01', 'Asia/Tokyo'),
    )
  })
})

describe('asOfCut', () => {
  it('reads a day to its end in the reporting zone', () => {
    const cut = asOfCut('2018-02-28', 'America/New_York')
    expect(iso(cut.ms)).toBe('2018-03-01T04:59:59.999Z')
    expect(iso(cut.dayMs)).toBe('2018-02-28T00:00:00.000Z')
  })

  it('reads an instant to itself, and dates up to its own', () => {
    const cut = asOfCut('2026-07-01T01:00:00Z', 'America/New_York')
    expect(iso(cut.ms)).toBe('2026-07-01T01:00:00.000Z')
    expect(iso(cut.dayMs)).toBe('2026-06-30T00:00:00.000Z')
  })
})

describe('spanBefore', () => {
  it.each([
    ['2026-04-01', '2026-06-30', 'previous', '2026-01-01', '2026-03-31'],
    ['2026-03-01', '2026-03-31', 'previous', '2026-02-01', '2026-02-28'],
    ['2026-03-05', '2026-03-11', 'previous', '2026-02-26', '2026-03-04'],
    ['2024-02-01', '2024-02-29', 'year_ago', '2023-02-01', '2023-02-28'],
    ['2026-04-01', '2026-06-30', 'year_ago', '2025-04-01', '2025-06-30'],
  ] as const)('%s to %s, %s, is %s to %s', (from, to, comparison, earlierFrom, earlierTo) => {
    expect(spanBefore({ from, to }, comparison)).toEqual({ from: earlierFrom, to: earlierTo })
  })

  it('has nothing to compare an open range with', () => {
    expect(spanBefore({ from: null, to: '2026-03-31' }, 'previous')).toBeNull()
  })
})
