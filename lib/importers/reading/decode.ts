import type { Encoding } from '../detection'
import { looksUtf8 } from './encoding'
import { unfinishedBytes } from './unfinished-bytes'

export type Decoded = {
  text: string
  /** Some bytes of this piece are no characters of the encoding; each stands as U+FFFD in the text. */
  broken: boolean
}

/** Turns bytes into text piece by piece; characters cut between two pieces are put together. */
export class Decoder {
  private carried = new Uint8Array(0)
  private first = true
  private sawOnlyAscii = true

  private encoding: Encoding

  constructor(encoding: Encoding) {
    this.encoding = encoding
  }

  decode(bytes: Uint8Array, last: boolean): Decoded {
    const whole = this.carried.length === 0 ? bytes : concat(this.carried, bytes)
    const end = last ? whole.length : whole.length - unfinishedBytes(whole, this.encoding)
    this.carried = whole.slice(end)
    const decoded = this.decodeWhole(whole.subarray(0, end))
    if (!this.first || end === 0) return decoded
    this.first = false
    return { ...decoded, text: decoded.text.replace(/^\ufeff/, '') }
  }

  private decodeWhole(bytes: Uint8Array): Decoded {
    try {
      const text = new TextDecoder(this.encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
      if (text.length !== bytes.length) this.sawOnlyAscii = false
      return { text, broken: false }
    } catch {
      return this.decodeBroken(bytes)
    }
  }

  /** Plain ASCII so far says nothing about the encoding: the first foreign byte does. */
  private decodeBroken(bytes: Uint8Array): Decoded {
    if (this.encoding === 'utf-8' && this.sawOnlyAscii && !looksUtf8(bytes)) {
      this.encoding = 'windows-1252'
      return this.decodeWhole(bytes)
    }
    return { text: new TextDecoder(this.encoding, { ignoreBOM: true }).decode(bytes), broken: true }
  }
}

function concat(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}
