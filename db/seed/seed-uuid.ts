import type { Rng } from './rng'

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** A UUIDv7 whose random bits come from the generator: rows sort by their instant and repeat with the seed. */
export function seedUuid(rng: Rng, atMs: number): string {
  const time = Math.max(0, Math.floor(atMs)).toString(16).padStart(12, '0')
  const a = rng.word()
  const b = rng.word()
  const c = rng.word()
  const variant = 0x80 | ((a >>> 12) & 0x3f)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(a >>> 28).slice(1)}${hex(a >>> 20)}-${hex(variant)}${hex(a)}-${hex(b >>> 24)}${hex(b >>> 16)}${hex(b >>> 8)}${hex(b)}${hex(c >>> 8)}${hex(c)}`
}

function hex(byte: number): string {
  return HEX[byte & 0xff] ?? '00'
}
