const WORDS = 4
const EMPTY = -1

/** Numbers for UUIDs in the order in which they come, in 24 to 32 bytes each. */
export class UuidNumbers {
  size = 0
  #ids = new Int32Array(1_024 * WORDS)
  /** Open addressing: a power of two, at most half full. */
  #places = new Int32Array(2_048).fill(EMPTY)
  readonly #asked = new Int32Array(WORDS)

  /** The number of a UUID, a new one where it was never asked for. */
  numberOf(uuid: string): number {
    read(uuid, this.#asked)
    const place = this.#placeOf(this.#asked, 0)
    const known = this.#places[place] ?? EMPTY
    if (known !== EMPTY) return known
    const number = this.size
    this.#places[place] = number
    this.#keep(number)
    return number
  }

  get bytes(): number {
    return this.#ids.byteLength + this.#places.byteLength
  }

  #keep(number: number): void {
    if ((number + 1) * WORDS > this.#ids.length) {
      const larger = new Int32Array(this.#ids.length * 2)
      larger.set(this.#ids)
      this.#ids = larger
    }
    this.#ids.set(this.#asked, number * WORDS)
    this.size = number + 1
    if (this.size * 2 > this.#places.length) this.#spread()
  }

  #spread(): void {
    this.#places = new Int32Array(this.#places.length * 2).fill(EMPTY)
    for (let number = 0; number < this.size; number++) {
      this.#places[this.#placeOf(this.#ids, number * WORDS)] = number
    }
  }

  /** Where the id that begins at a place of a list is found, or where it would be put. */
  #placeOf(list: Int32Array, at: number): number {
    const mask = this.#places.length - 1
    const ids = this.#ids
    const a = list[at]
    const b = list[at + 1]
    const c = list[at + 2]
    const d = list[at + 3]
    let place = mixed(a ?? 0, b ?? 0, c ?? 0, d ?? 0) & mask
    while (true) {
      const number = this.#places[place] ?? EMPTY
      if (number === EMPTY) return place
      const known = number * WORDS
      if (ids[known] === a && ids[known + 1] === b && ids[known + 2] === c && ids[known + 3] === d)
        return place
      place = (place + 1) & mask
    }
  }
}

/** Whatever differs between two ids shows in every bit: version 7 begins with the time. */
function mixed(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ c, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13) ^ d, 0x27d4eb2f)
  return hash ^ (hash >>> 16)
}

/** The hexadecimal digits of a UUID as four whole numbers. */
function read(uuid: string, into: Int32Array): void {
  let word = 0
  let digits = 0
  for (let i = 0; i < uuid.length; i++) {
    const code = uuid.charCodeAt(i)
    if (code === 45) continue
    word = (word << 4) | (code < 58 ? code - 48 : (code | 32) - 87)
    digits++
    if (digits % 8 === 0) {
      into[digits / 8 - 1] = word
      word = 0
    }
  }
}
