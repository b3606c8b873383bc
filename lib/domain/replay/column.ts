type Numbers = Float64Array | Uint32Array | Uint16Array | Uint8Array

/** A column of numbers that grows as it is written. */
export class Column<Kind extends Numbers> {
  #numbers: Kind
  length = 0
  readonly #of: (size: number) => Kind

  constructor(of: (size: number) => Kind, size = 1_024) {
    this.#of = of
    this.#numbers = of(size)
  }

  push(value: number): void {
    if (this.length === this.#numbers.length) this.#grow(this.length * 2)
    this.#numbers[this.length] = value
    this.length += 1
  }

  /** Writes zeros up to a length. */
  fillTo(length: number): void {
    if (length > this.#numbers.length) this.#grow(Math.max(length, this.#numbers.length * 2))
    if (length > this.length) this.length = length
  }

  /** What was written, in memory of its own size. */
  whole(): Kind {
    const exact = this.#of(this.length)
    exact.set(this.#numbers.subarray(0, this.length))
    return exact
  }

  #grow(size: number): void {
    const larger = this.#of(size)
    larger.set(this.#numbers)
    this.#numbers = larger
  }
}

/** Codes in the least room that holds the largest of so many. */
export function narrow(codes: Uint32Array, values: number): Uint8Array | Uint16Array | Uint32Array {
  if (values <= 0x100) return Uint8Array.from(codes)
  return values <= 0x10000 ? Uint16Array.from(codes) : codes
}

export const floats = (size?: number) => new Column(length => new Float64Array(length), size)
export const counts = (size?: number) => new Column(length => new Uint32Array(length), size)
export const shorts = (size?: number) => new Column(length => new Uint16Array(length), size)
