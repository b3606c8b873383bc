import { Dictionary } from '../../replay/dictionary'

export type Codes = Uint16Array | Uint32Array

const MOST_SHORT = 65_535

/** A column of words as numbers; nothing and the empty word are number 0. */
export class WordColumn {
  readonly #dictionary = new Dictionary<string>([''])
  codes: Codes = new Uint16Array(0)

  get words(): readonly string[] {
    return this.#dictionary.values
  }

  set(slot: number, word: string | null): void {
    const code = word === null ? 0 : this.#dictionary.codeOf(word)
    if (code > MOST_SHORT && this.codes instanceof Uint16Array) this.codes = Uint32Array.from(this.codes)
    this.codes[slot] = code
  }

  grow(capacity: number): void {
    const larger = this.codes instanceof Uint16Array ? new Uint16Array(capacity) : new Uint32Array(capacity)
    larger.set(this.codes)
    this.codes = larger
  }

  /** Which numbers stand for one of the words; null and the empty word are the same here. */
  among(words: readonly (string | null)[]): Uint8Array {
    return Uint8Array.from(this.words, word => (words.some(each => (each ?? '') === word) ? 1 : 0))
  }
}
