import type { ScoredCase } from './scored-case'

export type ThresholdRow = {
  threshold: number
  /** Handoffs that reach it, and of them the won ones. */
  cases: number
  won: number
  /** Won ÷ reaching it. */
  precision: number
  /** Won reaching it ÷ all won; null where none was. */
  recall: number | null
  /** Reaching it ÷ all. */
  share: number
  /** Precision ÷ win rate of all; null where none was won. */
  lift: number | null
}

/** What each score would have done as the threshold: volume, precision and recall of wins (METRICS section 8), lowest first. */
export function scoreThresholds(scored: readonly ScoredCase[]): ThresholdRow[] {
  const all = scored.length
  const wins = scored.filter(({ isWon }) => isWon).length
  const rows: ThresholdRow[] = []
  let [cases, won] = [0, 0]
  const ordered = scored.toSorted((a, b) => b.score - a.score)
  ordered.forEach(({ score, isWon }, i) => {
    cases += 1
    if (isWon) won += 1
    if (ordered[i + 1]?.score === score) return
    const precision = won / cases
    const recall = wins === 0 ? null : won / wins
    const lift = wins === 0 ? null : precision / (wins / all)
    rows.push({ threshold: score, cases, won, precision, recall, share: cases / all, lift })
  })
  return rows.reverse()
}
