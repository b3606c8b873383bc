import { describe, expect, it } from 'vitest'
import type { DetectedFile } from '../detection'
import { importBytes, importText, refusalOf } from '../testing'
import { detectFile } from './detect-file'

const bytes = (text: string) => new TextEncoder().encode(text)
const HEADER = 'lead_id,name,mql_at\n'

function detected(input: Uint8Array): DetectedFile {
  const detection = detectFile(input)
  if (!detection.ok) throw new Error(detection.message)
  return detection
}

describe('encodings', () => {
  const text = `${HEADER}L1,Jürgen Müller,2026-03-08\nL2,Łukasz 😀,2026-03-09\n`
  const latin = `${HEADER}L1,Jürgen Müller – €5,2026-03-08\n`
  const windows = Uint8Array.from(
    latin,
    character => ({ '–': 0x96, '€': 0x80 })[character] ?? character.charCodeAt(0),
  )

  it.each([
    ['UTF-8', bytes(text), 'utf-8'],
    ['UTF-8 with mark', bytes(`\ufeff${text}`), 'utf-8'],
    ['UTF-16 LE with mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 LE without', Buffer.from(text, 'utf16le'), 'utf-16le'],
    ['UTF-16 BE with mark', Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), 'utf-16be'],
    ['UTF-16 BE without', Buffer.from(text, 'utf16le').swap16(), 'utf-16be'],
  ])('%s', async (_, input, encoding) => {
    const { detection, rows } = await importBytes(input)
    expect(detection.encoding).toBe(encoding)
    expect(detection.headers[0]).toBe('lead_id')
    expect(rows.map(row => row.cells[1])).toEqual(['Jürgen Müller', 'Łukasz 😀'])
  })

  it('Windows-1252', async () => {
    const { detection, rows } = await importBytes(windows)
    expect(detection.encoding).toBe('windows-1252')
    expect(rows[0]?.cells[1]).toBe('Jürgen Müller – €5')
  })

  it('Windows-1252 whose first foreign byte comes long after the beginning', async () => {
    const long = bytes(HEADER + 'L1,Ann,2026-03-08\n'.repeat(30_000))
    const tail = windows.subarray(windows.indexOf(10) + 1)
    const { rows } = await importBytes(new Uint8Array([...long, ...tail]))
    expect(rows.at(-1)).toEqual({ line: 30_002, cells: ['L1', 'Jürgen Müller – €5', '2026-03-08'] })
  })

  it('UTF-8 with one broken byte: that row fails, the others are read', async () => {
    const broken = new Uint8Array([
      ...bytes(`${HEADER}L1,Jürgen Müller,2026-03-08\n`),
      ...bytes('L2,M'),
      0xfc,
      ...bytes('ller,2026-03-09\nL3,Zoë,2026-03-10\n'),
    ])
    const { records, failed } = await importBytes(broken)
    expect(records).toHaveLength(2)
    expect(failed).toEqual([
      { line: 3, column: null, message: expect.stringContaining('bytes that are no text') },
    ])
  })

  it('a replacement character that is really in the file is a character', async () => {
    const { failed } = await importText(`${HEADER}L1,M\ufffdller,2026-03-08\n`)
    expect(failed).toEqual([])
  })
})

describe('delimiters and headers', () => {
  it.each([
    ['lead_id,name\nL1,"a;b;c"\n', ','],
    ['lead_id;amount\nL1;1,5\nL2;2,5\n', ';'],
    ['lead_id\tname\nL1\ta, b\n', '\t'],
    ['lead_id\nL1\n', ','],
    ['sep=;\r\nlead_id;name\r\nL1;a,b\r\n', ';'],
  ])('%j', (text, delimiter) => {
    const detection = detected(bytes(text))
    expect(detection.delimiter).toBe(delimiter)
    expect(detection.headers[0]).toBe('lead_id')
    expect(detection.sampleRows[0]?.cells[0]).toBe('L1')
  })

  it('finds the header below a title', async () => {
    const { detection, rows } = await importText('Leads of March\n\nlead_id,name\nL1,Ann\nL2,Bo\n')
    expect(detection.headerLine).toBe(3)
    expect(rows.map(row => row.line)).toEqual([4, 5])
  })

  it('names columns without a name and drops empty ones at the end', () => {
    expect(detected(bytes('lead_id,, name ,,\nL1,x,Ann,,\n')).headers).toEqual([
      'lead_id',
      'Column 2',
      'name',
    ])
  })

  it('reads a header and nothing else as an empty table', async () => {
    expect((await importText('lead_id,email')).rows).toEqual([])
  })
})

describe('refusals', () => {
  it.each([
    ['gzip', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]), 'unsupported', 'gzip archive'],
    ['xlsx or zip', bytes('PK\u0003\u0004rest'), 'unsupported', 'Save the sheet as CSV'],
    ['xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'unsupported', 'old Excel workbook'],
    ['PDF', bytes('%PDF-1.7'), 'unsupported', 'PDF'],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 97, 0, 0, 0]), 'unsupported', 'UTF-32'],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256), 'unsupported', 'no text'],
    ['a sign-in page', bytes('<!DOCTYPE html><html>'), 'unsupported', 'web page'],
    ['JSON', bytes('[{"lead_id": 1}]'), 'unsupported', 'JSON'],
    ['XML', bytes('<?xml version="1.0"?>'), 'unsupported', 'XML'],
    ['nothing', bytes(''), 'invalid', 'empty'],
    ['blank lines', bytes(' \r\n\r\n'), 'invalid', 'empty'],
  ])('%s', (_, input, code, message) => {
    expect(refusalOf(input)).toMatchObject({ ok: false, code, message: expect.stringContaining(message) })
  })

  it.each([
    ['two columns of one name', 'lead_id,Email,email\n1,2,3\n', 1, 'Two columns are called “email”'],
    [
      '300 columns',
      `${Array.from({ length: 300 }, (_, i) => `c${i}`).join(',')}\n`,
      1,
      '300 columns; at most 200',
    ],
    ['a header that is a text', `${'x'.repeat(400)},b\n`, 1, '400 characters long'],
    ['an unclosed quote at the end', `${HEADER}L1,a,b\nL2,"a,b\nL3,a,b`, 3, 'never closed'],
    [
      'an unclosed quote before 5 MB',
      `${HEADER}L1,"a,b\n${'L2,a,2026\n'.repeat(500_000)}`,
      2,
      'never closed',
    ],
    ['a line of 20 MB', 'x'.repeat(20_000_000), 1, 'longer than 64 KB'],
    ['a row of 20 MB of delimiters', HEADER + ','.repeat(20_000_000), 2, 'longer than 64 KB'],
    ['a record of 70 KB', `${HEADER}L1,a,b\nL2,${'y'.repeat(70_000)},b\nL3,a,b\n`, 3, 'longer than 64 KB'],
  ])('%s, with its line', (_, text, line, message) => {
    expect(refusalOf(bytes(text))).toMatchObject({
      ok: false,
      code: 'invalid',
      line,
      message: expect.stringContaining(message),
    })
  })
})
