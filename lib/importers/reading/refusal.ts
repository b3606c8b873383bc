const ascii = (text: string) => Array.from(text, character => character.charCodeAt(0))

/** First bytes of things that are no text, with what to do instead. */
const MAGIC: readonly { bytes: readonly number[]; message: string }[] = [
  { bytes: [0x1f, 0x8b], message: 'This is a gzip archive. Unpack it and send the CSV file inside.' },
  {
    bytes: ascii('PK\u0003\u0004'),
    message:
      'This is an Excel workbook or a zip archive. Save the sheet as CSV (UTF-8), or unpack the archive, and send that.',
  },
  { bytes: ascii('PK\u0005\u0006'), message: 'This is an empty zip archive. Send a CSV file.' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    message: 'This is an old Excel workbook. Save the sheet as CSV (UTF-8) and send that.',
  },
  { bytes: ascii('%PDF'), message: 'This is a PDF. Export the table as CSV and send that.' },
  { bytes: ascii('BZh'), message: 'This is a bzip2 archive. Unpack it and send the CSV file inside.' },
  {
    bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a],
    message: 'This is an xz archive. Unpack it and send the CSV file inside.',
  },
  {
    bytes: [0x28, 0xb5, 0x2f, 0xfd],
    message: 'This is a Zstandard archive. Unpack it and send the CSV file inside.',
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    message: 'This is a 7-Zip archive. Unpack it and send the CSV file inside.',
  },
  { bytes: ascii('Rar!'), message: 'This is a RAR archive. Unpack it and send the CSV file inside.' },
  { bytes: ascii('PAR1'), message: 'This is a Parquet file. Export the table as CSV and send that.' },
  {
    bytes: ascii('SQLite format 3'),
    message: 'This is a SQLite database. Export the table as CSV and send that.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], message: 'This is an image. Send a CSV file.' },
  { bytes: [0xff, 0xd8, 0xff], message: 'This is an image. Send a CSV file.' },
  { bytes: [0xff, 0xfe, 0x00, 0x00], message: 'This file is UTF-32. Save it as UTF-8 and send it again.' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], message: 'This file is UTF-32. Save it as UTF-8 and send it again.' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], message: 'This is a program. Send a CSV file.' },
]

/** Why these bytes are no text at all; null when they may be. Nothing is ever unpacked. */
export function refuseBinary(bytes: Uint8Array): string | null {
  const known = MAGIC.find(magic => magic.bytes.every((byte, i) => bytes[i] === byte))
  return known?.message ?? null
}

/** Why this text is no table; null when it may be. */
export function refuseText(text: string): string | null {
  const start = text.slice(0, 200).trimStart().toLowerCase()
  if (start === '') return 'This file is empty.'
  if (/^<!doctype html|^<html/.test(start)) {
    return 'This is a web page, perhaps a sign-in page saved in place of the export. Download the export again.'
  }
  if (start.startsWith('<?xml')) return 'This is XML. Export the table as CSV and send that.'
  if (/^[{[]\s*["{[]/.test(start)) return 'This is JSON. Export the table as CSV and send that.'
  return null
}
