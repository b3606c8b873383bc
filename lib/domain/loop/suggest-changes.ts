import type { Criteria } from '../criteria/criteria'
import type { CriteriaEdit } from './criteria-edit'
import { type JudgedPast, judgePast } from './judge-past'
import { letsThrough } from './lets-through'
import type { PastHandoff } from './past-handoff'
import { proposeEdits } from './propose-edits'
import { type RankRule, rankSuggestions, type Suggestion } from './rank-suggestions'
import { tryEdit } from './try-edit'

/** Past handoffs that criteria would hand over again, at the moment they were. */
export function judgeThrough(
  handoffs: readonly PastHandoff[],
  criteria: Criteria,
  timeZone: string,
): JudgedPast[] {
  return handoffs
    .map(past => judgePast(past, criteria, timeZone))
    .filter(judged => letsThrough(judged, criteria))
}

/** Concrete changes of criteria, each with what it would have done on history, by their evidence. */
export function suggestCriteriaChanges(
  handoffs: readonly PastHandoff[],
  criteria: Criteria,
  timeZone: string,
  rule: RankRule,
): Suggestion[] {
  const through = judgeThrough(handoffs, criteria, timeZone)
  const edits: CriteriaEdit[] = proposeEdits(
    criteria,
    through.map(judged => judged.past),
    rule.minimum,
  )
  return rankSuggestions(
    edits.map(edit => tryEdit(edit, through, criteria, timeZone)),
    rule,
  )
}
