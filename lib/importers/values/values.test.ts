import { describe, expect, it } from 'vitest'
import { attributeValue } from './attribute'
import { parseBoolean } from './boolean'
import { clean, storable } from './clean'
import { findDateOrder } from './date-order'
import { findDecimalComma } from './decimal-comma'
import { parseInteger } from './integer'

describe('clean', () => {
  it.each(['', '  ', 'Select', 'select', '--None--', 'N/A', 'n/a', '#N/A', 'null', 'NULL', '-', '\u00a0'])(
    '“%s” is blank',
    text => {
      expect(clean(text)).toBeNull()
    },
  )

  it.each(['unknown', '0', 'NA', '--', 'None', 'Selected', 'other'])('“%s” is a value', text => {
    expect(clean(text)).toBe(text)
  })

  it('keeps what PostgreSQL and a screen can hold', () => {
    expect(storable('  a\u0000b\u202ec\ud800 ')).toBe('abc\ufffd')
    expect(storable('two\nlines\tand a tab')).toBe('two\nlines\tand a tab')
    expect(storable('=SUM(A1)')).toBe('=SUM(A1)')
  })
})

describe('attributeValue', () => {
  it.each([
    ['5', 5],
    ['2.5', 2.5],
    ['-3', -3],
    ['0', 0],
    ['007', '007'],
    ['1.10', '1.10'],
    ['1e3', '1e3'],
    ['-0', '-0'],
    ['12345678901234567', '12345678901234567'],
    ['TRUE', true],
    ['false', false],
    ['Yes', 'Yes'],
    ['=1+1', '=1+1'],
  ])('%s', (text, value) => {
    expect(attributeValue(text)).toBe(value)
  })

  it('cuts long text at 1,000 characters, never through a character', () => {
    expect(attributeValue('x'.repeat(2000))).toHaveLength(1000)
    expect(String(attributeValue(`${'x'.repeat(999)}😀`)).isWellFormed()).toBe(true)
  })
})

describe('parseBoolean, parseInteger', () => {
  it.each([
    ['TRUE', true],
    ['1', true],
    ['Yes', true],
    ['FALSE', false],
    ['0', false],
    ['no', false],
    ['maybe', null],
  ])('%s is %s', (text, value) => {
    expect(parseBoolean(text)).toBe(value)
  })

  it.each([
    ['1,200', 1200],
    ['120.0', 120],
    ['0', 0],
    ['11-50', null],
    ['1.5', null],
    ['99999999999', null],
  ])('%s is %s', (text, value) => {
    expect(parseInteger(text, false)).toBe(value)
  })
})

describe('findDateOrder', () => {
  it('is settled by one day above 12', () => {
    expect(findDateOrder(['3/1/2026', '3/13/2026 9:05 AM'])).toBe('mdy')
    expect(findDateOrder(['03-01-26', '13-03-26'])).toBe('dmy')
  })

  it('is ambiguous without one, and when two contradict each other', () => {
    expect(findDateOrder(['3/1/2026'])).toBe('ambiguous')
    expect(findDateOrder(['13/1/2026', '1/13/2026'])).toBe('ambiguous')
  })

  it('is not needed for ISO, dotted and named dates, nor for text with slashes', () => {
    expect(
      findDateOrder(['2026-03-01', '31.12.2026', '5 Mar 2026', '1/2', 'n/a', '24/7 support desk']),
    ).toBeNull()
  })
})

describe('findDecimalComma', () => {
  it('follows the numbers that can be read one way only, else the delimiter', () => {
    expect(findDecimalComma(['1.234,50', 'text'], ',')).toBe(true)
    expect(findDecimalComma(['1234.50', '1.234'], ';')).toBe(false)
    expect(findDecimalComma(['1.234'], ';')).toBe(true)
    expect(findDecimalComma(['1.234'], ',')).toBe(false)
  })
})
