export type Weighted<T> = readonly (readonly [value: T, weight: number])[]

/** xoshiro128** behind a splitmix seed: same seed and path, same numbers, on every machine and version. */
export class Rng {
  private readonly state = new Uint32Array(4)
  private readonly seed: number

  constructor(seed: number, ...path: (string | number)[]) {
    this.seed = path.reduce<number>((hash, part) => mix(hash, part), seed >>> 0)
    let x = this.seed
    for (let i = 0; i < 4; i++) {
      x = (x + 0x9e3779b9) >>> 0
      this.state[i] = avalanche(x)
    }
  }

  /** A generator of its own, untouched by how many numbers its parent has given. */
  fork(...path: (string | number)[]): Rng {
    return new Rng(this.seed, ...path)
  }

  word(): number {
    const s = this.state as unknown as [number, number, number, number]
    const result = Math.imul(rotate(Math.imul(s[1], 5), 7), 9) >>> 0
    const t = s[1] << 9
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= t
    s[3] = rotate(s[3], 11)
    return result
  }

  /** Uniform in [0, 1). */
  next(): number {
    return this.word() / 0x1_0000_0000
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.next()
  }

  /** Whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    return entry(list, Math.floor(this.next() * list.length))
  }

  weighted<T>(options: Weighted<T>): T {
    let total = 0
    for (const [, weight] of options) total += weight
    let left = this.next() * total
    for (const [value, weight] of options) {
      left -= weight
      if (left < 0) return value
    }
    return entry(options, options.length - 1)[0]
  }

  /** Log-normal by its median; sigma is the spread of the logarithm. */
  logNormal(median: number, sigma: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()))
    return median * Math.exp(sigma * radius * Math.cos(2 * Math.PI * this.next()))
  }

  shuffle<T>(list: T[]): T[] {
    for (let i = list.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      const held = entry(list, i)
      list[i] = entry(list, j)
      list[j] = held
    }
    return list
  }
}

function entry<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new Error('drawn from an empty list')
  return list[index] as T
}

function rotate(x: number, k: number): number {
  return ((x << k) | (x >>> (32 - k))) >>> 0
}

function avalanche(x: number): number {
  let z = x
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b)
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35)
  return (z ^ (z >>> 16)) >>> 0
}

function mix(hash: number, part: string | number): number {
  if (typeof part === 'number') return avalanche((hash ^ Math.imul(part + 1, 0x9e3779b1)) >>> 0)
  let mixed = hash
  for (let i = 0; i < part.length; i++) mixed = Math.imul(mixed ^ part.charCodeAt(i), 0x01000193) >>> 0
  return avalanche(mixed)
}
