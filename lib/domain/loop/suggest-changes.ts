import type { Criteria } from '../criteria/criteria'
import { type JudgedPast, judgePast } from './judge-past'
import { letsThrough } from './lets-through'
import type { PastHandoff } from './past-handoff'
import { proposeEdits } from './propose-edits'
import { type RankRule, rankSuggestions, type Suggestion } from './rank-suggestions'
import { type Trial, tryEdit } from './try-edit'

/** Handoffs judged in one step: a few milliseconds. */
const BLOCK = 200

/** What was suggested, and on how many past handoffs it was tried: those that the criteria would hand over again. */
export type Suggested = { triedOn: number; suggestions: readonly Suggestion[] }

/**
 * Concrete changes of criteria, each with what it would have done on history, by their evidence. It pauses between
 * steps, so that whoever runs it may let others go first.
 */
export function* suggestCriteriaChanges(
  handoffs: readonly PastHandoff[],
  criteria: Criteria,
  timeZone: string,
  rule: RankRule,
): Generator<undefined, Suggested> {
  const through: JudgedPast[] = []
  for (const [i, past] of handoffs.entries()) {
    const judged = judgePast(past, criteria, timeZone)
    if (letsThrough(judged, criteria)) through.push(judged)
    if (i % BLOCK === BLOCK - 1) yield
  }
  const pasts = through.map(judged => judged.past)
  const trials: Trial[] = []
  for (const edit of proposeEdits(criteria, pasts, rule.minimum)) {
    trials.push(tryEdit(edit, through, criteria, timeZone))
    yield
  }
  return { triedOn: through.length, suggestions: rankSuggestions(trials, rule) }
}
