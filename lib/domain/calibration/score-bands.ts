import { newcombe } from '../statistics/newcombe'
import { type Interval, wilson } from '../statistics/wilson'
import type { ScoredCase } from './scored-case'

export type ScoreBand = {
  highest: number
  lowest: number
  cases: number
  won: number
  rate: number
  interval: Interval | null
}

export type BandTable = {
  /** Highest scores first. */
  bands: readonly ScoreBand[]
  /** No band wins more often than the one above it. */
  isMonotone: boolean
  /** Bands that clearly win more often than the one above: places in the list. */
  clearRises: readonly number[]
}

/**
 * Handoffs by score in bands of equal size, the first ones larger by one where they do not divide evenly; equal scores
 * in the order given. A score is worth its name when the win rate never rises from one band to the next lower.
 */
export function scoreBands(scored: readonly ScoredCase[], count: number): BandTable {
  const ordered = scored.toSorted((a, b) => b.score - a.score)
  const bands = Array.from({ length: Math.min(count, ordered.length) }, (_, i) => {
    const base = Math.floor(ordered.length / count)
    const larger = ordered.length % count
    const from = i * base + Math.min(i, larger)
    return bandOf(ordered.slice(from, from + base + (i < larger ? 1 : 0)))
  })
  const rises = bands.flatMap(({ rate }, i) => (i > 0 && rate > (bands[i - 1]?.rate ?? 1) ? [i] : []))
  return { bands, isMonotone: rises.length === 0, clearRises: rises.filter(i => isClear(bands, i)) }
}

function bandOf(inside: readonly ScoredCase[]): ScoreBand {
  const won = inside.filter(({ isWon }) => isWon).length
  return {
    highest: inside[0]?.score ?? 0,
    lowest: inside.at(-1)?.score ?? 0,
    cases: inside.length,
    won,
    rate: won / inside.length,
    interval: wilson(won, inside.length),
  }
}

function isClear(bands: readonly ScoreBand[], i: number): boolean {
  const [above, own] = [bands[i - 1], bands[i]]
  if (!above || !own) return false
  const of = ({ won, cases }: ScoreBand) => ({ numerator: won, denominator: cases })
  return (newcombe(of(above), of(own))?.[0] ?? 0) > 0
}
