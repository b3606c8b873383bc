import type { Encoding } from '../detection'

/** How many bytes at the end begin a character that the next piece finishes. */
export function unfinishedBytes(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding === 'windows-1252') return 0
  return encoding === 'utf-8' ? unfinishedUtf8(bytes) : unfinishedUtf16(bytes, encoding)
}

function unfinishedUtf8(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte < 0xc0) continue
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2
    return needed > back ? back : 0
  }
  return 0
}

function unfinishedUtf16(bytes: Uint8Array, encoding: Encoding): number {
  const odd = bytes.length % 2
  const at = bytes.length - odd - (encoding === 'utf-16le' ? 1 : 2)
  const isHighSurrogate = ((bytes[at] ?? 0) & 0xfc) === 0xd8
  return odd + (isHighSurrogate ? 2 : 0)
}
