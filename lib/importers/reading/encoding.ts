import type { Encoding } from '../detection'

const CONTROL_SHARE = 0.02
const FEW_CONTROLS = 16

/** Encoding of a text by its byte order mark, else by what its bytes can be. Null: these bytes are no text. */
export function detectEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const wide = wideEncoding(bytes)
  if (wide) return wide
  if (controlsIn(bytes) > Math.max(FEW_CONTROLS, bytes.length * CONTROL_SHARE)) return null
  return looksUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

/** UTF-16 without a mark: most characters of a table are ASCII, so every other byte is zero. */
function wideEncoding(bytes: Uint8Array): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, 2000) / 2)
  if (pairs < 2) return null
  let [evenZeros, oddZeros] = [0, 0]
  for (let i = 0; i < pairs * 2; i += 2) {
    if (bytes[i] === 0) evenZeros++
    if (bytes[i + 1] === 0) oddZeros++
  }
  if (oddZeros > pairs * 0.6 && evenZeros < pairs * 0.1) return 'utf-16le'
  return evenZeros > pairs * 0.6 && oddZeros < pairs * 0.1 ? 'utf-16be' : null
}

function controlsIn(bytes: Uint8Array): number {
  let controls = 0
  for (const byte of bytes) if (byte < 9 || (byte > 13 && byte < 32)) controls++
  return controls
}

/**
 * More characters that are UTF-8 than bytes that are not: a file with one broken byte is still UTF-8. Decoding as
 * a stream forgives a character cut at the end of the sample.
 */
export function looksUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true })
  const wrong = text.split('\ufffd').length - 1
  const foreign = (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) - wrong
  return wrong === 0 || foreign > wrong
}
