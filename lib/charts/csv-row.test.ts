import { expect, it } from 'vitest'
import { csvRow } from './csv-row'

it.each([
  [['a', 1.5, null, 0], 'a,1.5,,0'],
  [['with, comma', 'with "quote"', 'two\nlines'], '"with, comma","with ""quote""","two\nlines"'],
  [['=HYPERLINK("x")', '+1', '-1', '@cmd'], `"'=HYPERLINK(""x"")",'+1,'-1,'@cmd`],
  [[-1], '-1'],
])('%j', (cells, line) => expect(csvRow(cells)).toBe(line))
