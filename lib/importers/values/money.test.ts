import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { minorDigitsOf } from './currency'
import { parseMoney } from './money'

describe('parseMoney', () => {
  it.each([
    ['1,234.50', false, 123450],
    ['1.234,50', false, 123450],
    ['1.234,50', true, 123450],
    ['$15,000', false, 1500000],
    ['15000', false, 1500000],
    ['5561.42', false, 556142],
    ['0.0', false, 0],
    ['0', false, 0],
    ['-0', false, 0],
    ['1.234', true, 123400],
    ['1,234', false, 123400],
    ['1,234', true, 123],
    ['1.234', false, 123],
    ['1.235', false, 124],
    ['0.125', true, 13],
    ['1 234 567,89', true, 123456789],
    ["1'234.50", false, 123450],
    ['1,00,000.00', false, 10000000],
    ['1,234,567', true, 123456700],
    ['€ 1.234,50', false, 123450],
    ['1.234,50 €', false, 123450],
    ['USD 1,200', false, 120000],
    ['12.5 EUR', false, 1250],
    ['R$ 10,00', false, 1000],
    ['(1,234.50)', false, -123450],
    ['-$5.00', false, -500],
    ['$-5.00', false, -500],
    ['.5', false, 50],
    ['1.5E+05', false, 15000000],
    ['1,5E-1', true, 15],
    ['90071992547409.91', false, 9007199254740991],
  ])('%s (decimal comma %s) is %d cents', (text, comma, minor) => {
    expect(parseMoney(text, 2, comma)).toBe(minor)
  })

  it.each([
    '',
    'abc',
    '1.2.3,4',
    '12,34,5',
    '1..2',
    '(5',
    '5)',
    '$',
    '1,2345,678',
    '15k',
    '=1+1',
    '1e999',
    '90071992547409.92',
    '1-2',
  ])('“%s” is no amount', text => {
    expect(parseMoney(text, 2, false)).toBeNull()
  })

  it('follows the minor unit of the currency', () => {
    expect(parseMoney('1500', minorDigitsOf('JPY') ?? 2, false)).toBe(1500)
    expect(parseMoney('1.2345', minorDigitsOf('KWD') ?? 2, false)).toBe(1235)
    expect(minorDigitsOf('dollars')).toBeNull()
  })

  it('reads every amount back to the cent, however it is written', () => {
    const written = fc.record({
      minor: fc.integer({ min: -1e12, max: 1e12 }),
      locale: fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'en-IN', 'de-CH'),
    })
    fc.assert(
      fc.property(written, ({ minor, locale }) => {
        const text = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(minor / 100)
        expect(parseMoney(text, 2, ['de-DE', 'fr-FR'].includes(locale))).toBe(minor === 0 ? 0 : minor)
      }),
    )
  })
})
