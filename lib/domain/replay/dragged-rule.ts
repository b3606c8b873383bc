import type { Criteria } from '../criteria/criteria'

/** A rule whose points alone are different. */
export type DraggedRule = { kind: 'behaviour' | 'fit'; id: string }

/** Criteria as they are but for the points of one rule. */
export function withoutPoints(criteria: Criteria, { kind, id }: DraggedRule): Criteria {
  const plain = <Rule extends { id: string; points: number }>(rules: readonly Rule[]) =>
    rules.map(rule => (rule.id === id ? { ...rule, points: 0 } : rule))
  return kind === 'behaviour'
    ? { ...criteria, behaviourRules: plain(criteria.behaviourRules) }
    : { ...criteria, fitRules: plain(criteria.fitRules) }
}

/** The one rule that was dragged from one draft to the next; null when more, or something else, was changed. */
export function draggedRule(before: Criteria, after: Criteria): DraggedRule | null {
  const moved = <Rule extends { id: string; points: number }>(a: readonly Rule[], b: readonly Rule[]) =>
    a.length === b.length ? b.filter((rule, i) => rule.points !== a[i]?.points) : []
  const rules: DraggedRule[] = [
    ...moved(before.behaviourRules, after.behaviourRules).map(({ id }) => ({
      kind: 'behaviour' as const,
      id,
    })),
    ...moved(before.fitRules, after.fitRules).map(({ id }) => ({ kind: 'fit' as const, id })),
  ]
  const [only, ...more] = rules
  if (only === undefined || more.length > 0) return null
  const isAlone = JSON.stringify(withoutPoints(before, only)) === JSON.stringify(withoutPoints(after, only))
  return isAlone ? only : null
}
