import { describe, expect, it } from 'vitest'
import { formatCompactCount, formatCount } from './format-count'
import { formatDay, formatDaySpan, formatMonth } from './format-day'
import { formatDifference, formatPointInterval } from './format-difference'
import { formatDays, formatMinutes } from './format-duration'
import { dayOf, formatInstant } from './format-instant'
import { formatInterval } from './format-interval'
import { formatExactMoney, formatMoney } from './format-money'
import { formatShare } from './format-share'
import { formatValue } from './format-value'
import { groupLabel } from './group-label'

const plain = (text: string | null) => text?.replaceAll('\u202F', ' ')

describe('values', () => {
  it.each([
    [0.1475, '14.8 %'],
    [0, '0.0 %'],
    [1, '100.0 %'],
    [0.0004, '0.04 %'],
  ])('share %d', (share, text) => expect(plain(formatShare(share))).toBe(text))

  it.each([
    [17_329.34, '$17.3K'],
    [7_600, '$7.6K'],
    [951, '$951'],
    [4_210_000, '$4.21M'],
    [0, '$0'],
  ])('money %d', (amount, text) => expect(formatMoney(amount, 'USD')).toBe(text))

  it('keeps cents, and letters of a currency without a symbol', () => {
    expect(formatExactMoney(17_329.34, 'EUR')).toBe('€17,329.34')
    expect(formatExactMoney(12, 'points')).toBe('12 points')
  })

  it.each([
    [62.4336, '62 days'],
    [4.25, '4.3 days'],
    [1, '1 day'],
    [7, '7 days'],
  ])('days %d', (days, text) => expect(plain(formatDays(days))).toBe(text))

  it.each([
    [45, '45 min'],
    [390, '6.5 h'],
    [4320, '3 days'],
  ])('minutes %d', (minutes, text) => expect(plain(formatMinutes(minutes))).toBe(text))

  it('counts in full and in short', () => {
    expect(formatCount(1_234_567)).toBe('1,234,567')
    expect(formatCompactCount(12_400)).toBe('12.4K')
    expect(formatValue(12, 'count', null)).toBe('12')
  })

  it('says the unit of an interval once', () => {
    expect(plain(formatInterval([0.1161, 0.1856], 'share', null))).toBe('11.6–18.6 %')
    expect(plain(formatInterval([100, 2000], 'money', 'USD'))).toBe('$100–$2K')
  })
})

describe('differences', () => {
  it.each([
    [0.1, 0.132, 'share', '+3.2 pts'],
    [0.132, 0.1, 'share', '−3.2 pts'],
    [0.1, 0.1, 'share', '0.0 pts'],
    [100, 124, 'count', '+24 %'],
    [100, 96.5, 'money', '−3.5 %'],
    [0, 12, 'count', '+12'],
    [60, 56, 'days', '−4 days'],
  ] as const)('%d to %d (%s)', (before, after, unit, text) =>
    expect(plain(formatDifference(before, after, unit))).toBe(text),
  )

  it('gives an interval of a difference both signs', () =>
    expect(plain(formatPointInterval([-0.012, 0.034]))).toBe('−1.2 to +3.4 pts'))
})

describe('time', () => {
  it('writes days no reader can swap', () => {
    expect(formatDay('2026-07-01')).toBe('1 Jul 2026')
    expect(formatDaySpan('2026-07-01', '2026-09-30')).toBe('1 Jul – 30 Sep 2026')
    expect(formatDaySpan('2025-12-01', '2026-01-31')).toBe('1 Dec 2025 – 31 Jan 2026')
    expect(formatDaySpan('2026-07-01', '2026-07-01')).toBe('1 Jul 2026')
    expect(formatMonth('2026-03')).toBe('Mar 2026')
  })

  it('reads an instant on the clock of a zone', () => {
    expect(formatInstant('2026-09-01T23:30:00Z', 'Europe/Berlin')).toBe('2 Sep 2026, 01:30')
    expect(dayOf('2026-09-01T23:30:00Z', 'Europe/Berlin')).toBe('2026-09-02')
    expect(dayOf('2026-09-01T23:30:00Z', 'America/New_York')).toBe('2026-09-01')
  })
})

describe('groups', () => {
  it.each([
    ['month', '2026-03', 'Mar 2026'],
    ['quarter', '2026-Q1', 'Q1 2026'],
    ['quarter', 'FY2027-Q2', 'Q2 FY2027'],
    ['week', '2026-W07', 'Week 7, 2026'],
    ['agreement_version', '3', 'Version 3'],
    ['country', 'DE', 'Germany'],
    ['source', '', '(blank)'],
    ['source', 'unknown', 'unknown'],
  ] as const)('%s %s', (dimension, value, label) => expect(groupLabel(dimension, value)).toBe(label))
})
