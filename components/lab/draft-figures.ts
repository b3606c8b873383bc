import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayFiguresView, ReplayReady, ReplaySide } from '@/lib/contracts/replay'
import { viewFigures } from '@/lib/contracts/view-figures'
import { OUTCOME_CLASSES } from '@/lib/domain/replay/outcome-class'

/** Figures at a whole threshold, read from the curve by the same rules as the API's; null where it does not reach. */
export function figuresAt(
  { curve }: ReplaySide,
  threshold: number,
  { query, population }: Pick<ReplayReady, 'query' | 'population'>,
): ReplayFiguresView | null {
  const amount = curve.won_amount[threshold]
  const caughtWins = curve.caught_wins[threshold]
  if (amount === undefined || caughtWins === undefined) return null
  const byClass = OUTCOME_CLASSES.map(name => curve.by_class[name]?.[threshold] ?? 0)
  const source = { byClass, wonMinor: Math.round(amount * 100), caughtWins }
  return viewFigures(source, query.weeks, population.wins)
}

/**
 * What the page shows for a draft: where only the threshold differs from what was answered, the curve knows already and
 * no request is needed; else the last answer.
 */
export function draftFigures(
  answer: ReplayReady,
  answered: CriteriaDocument,
  draft: CriteriaDocument,
): ReplayFiguresView {
  const { total } = draft.thresholds
  if (total === answered.thresholds.total) return answer.draft.figures
  return figuresAt(answer.draft, total, answer) ?? answer.draft.figures
}
