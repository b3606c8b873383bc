import type { Criteria } from '../criteria/criteria'
import { applyEdit, type CriteriaEdit, judgeEdited } from './criteria-edit'
import type { JudgedPast } from './judge-past'
import { letsThrough } from './lets-through'
import type { PastHandoff } from './past-handoff'

/** What an edit would have done to past handoffs that the criteria let through: those it stops, those it leaves. */
export type Trial = { edit: CriteriaEdit; prevented: readonly PastHandoff[]; kept: readonly PastHandoff[] }

/** Tries an edit on handoffs that the criteria let through at their moment. */
export function tryEdit(
  edit: CriteriaEdit,
  through: readonly JudgedPast[],
  criteria: Criteria,
  timeZone: string,
): Trial {
  const edited = applyEdit(criteria, edit)
  const prevented: PastHandoff[] = []
  const kept: PastHandoff[] = []
  for (const judged of through) {
    const stays = letsThrough(judgeEdited(judged, edit, edited, timeZone), edited)
    if (stays) kept.push(judged.past)
    else prevented.push(judged.past)
  }
  return { edit, prevented, kept }
}
