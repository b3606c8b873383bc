import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvText } from './csv-text'

describe('csvText (D6)', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-2+3', "'-2+3"],
    ['\tx', "'\tx"],
    ['-12.5', '-12.5'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j is written as %j', (value, written) => {
    expect(csvText(['h'], [[value]])).toBe(`h\r\n${written}\r\n`)
  })

  test('quotes what needs quoting and leaves null empty', () => {
    expect(csvText(['a', 'b', 'c'], [['x,"y"', null, 3]])).toBe('a,b,c\r\n"x,""y""",,3\r\n')
  })

  test('reads back as what was written', () => {
    const word = fc.string().filter(text => !/^[=+\-@\t\r\0]/.test(text) && text !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(word, word), { minLength: 1 }), rows => {
        const read = parse(csvText(['a', 'b'], rows), {
          from_line: 1,
          record_delimiter: '\r\n',
          relax_column_count: true,
        })
        expect(read.slice(1)).toEqual(rows)
      }),
    )
  })
})
