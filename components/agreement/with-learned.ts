import type { CriteriaDocument } from '@/lib/contracts/criteria'
import { groupOf } from '@/lib/domain/agreement/loose'

/** A draft's content with learned rules and their line in the place of its own; all else stays as it is. */
export function withLearned(
  content: unknown,
  learned: CriteriaDocument,
  wanted: ReadonlySet<string>,
): Record<string, unknown> {
  const draft = groupOf(content)
  const kept = <Rule extends { id: string }>(rules: readonly Rule[]) =>
    rules.filter(rule => wanted.has(rule.id))
  return {
    ...draft,
    criteria: {
      ...groupOf(draft.criteria),
      fit_rules: kept(learned.fit_rules),
      behaviour_rules: kept(learned.behaviour_rules),
      thresholds: learned.thresholds,
      caps: learned.caps,
    },
  }
}
