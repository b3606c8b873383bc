import { decay } from '../scoring/decay'

/** What a half-life leaves after a time, by look-ups instead of powers: blocks of seconds, and seconds of a block. */
export type DecayTable = {
  blocks: Float64Array
  seconds: Float64Array
  /** Of the exponent of e, per millisecond. */
  rate: number
}

/** A block is 2,048 seconds: the seconds of one fit into the nearest cache, and so do the blocks of usual gaps. */
export const BLOCK_BITS = 11
export const SECONDS_IN_BLOCK = 2_047
const BLOCKS = 65_536
/** Longer gaps are taken in steps; this is more than four years. */
export const LONGEST_STEP = BLOCKS * 2_048 - 1

const known = new Map<number | null, DecayTable>()
const MOST_KNOWN = 24

/** The table of a half-life; those asked for lately are kept, because filling one costs a millisecond. */
export function decayTable(halfLifeDays: number | null): DecayTable {
  const table = known.get(halfLifeDays) ?? {
    blocks: filled(halfLifeDays === null ? 0 : BLOCKS, 2_048_000, halfLifeDays),
    seconds: filled(SECONDS_IN_BLOCK + 1, 1_000, halfLifeDays),
    rate: halfLifeDays === null ? 0 : Math.LN2 / (halfLifeDays * 86_400_000),
  }
  known.delete(halfLifeDays)
  known.set(halfLifeDays, table)
  const oldest = known.keys().next().value
  if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest)
  return table
}

function filled(size: number, stepMs: number, halfLifeDays: number | null): Float64Array {
  const table = new Float64Array(size)
  for (let i = 0; i < size; i++) table[i] = decay(i * stepMs, halfLifeDays)
  return table
}

/** e to the power of -x, of an x below a thousandth: the time is shorter than a second. */
export function withinSecond(x: number): number {
  return 1 - x * (1 - x * (0.5 - x * (1 / 6 - x / 24)))
}

/** What is left of one after whole seconds and milliseconds below a second. */
export function leftAfter(
  { blocks, seconds, rate }: DecayTable,
  ofSeconds: number,
  ofMillis: number,
): number {
  if (blocks.length === 0) return 1
  let left = ofMillis === 0 ? 1 : withinSecond(ofMillis * rate)
  let rest = ofSeconds
  for (; rest > LONGEST_STEP; rest -= LONGEST_STEP) left *= longestOf(blocks, seconds)
  return left * (blocks[rest >>> BLOCK_BITS] ?? 1) * (seconds[rest & SECONDS_IN_BLOCK] ?? 1)
}

const longestOf = (blocks: Float64Array, seconds: Float64Array) =>
  (blocks[BLOCKS - 1] ?? 0) * (seconds[SECONDS_IN_BLOCK] ?? 0)
