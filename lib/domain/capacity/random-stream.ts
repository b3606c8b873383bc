/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (mulberry32, Ettinger 2017). */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A wait of a mean length, as between events that do not know of each other. */
export const exponential = (random: () => number, mean: number): number => -mean * Math.log(1 - random())
