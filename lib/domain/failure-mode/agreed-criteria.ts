import type { Criteria } from '../criteria/criteria'
import { DEFAULT_CRITERIA } from '../criteria/default-criteria'

/** Criteria of a version of the agreement, and since when they hold. */
export type AgreedCriteria = { n: number; effectiveAt: Date; criteria: Criteria }

/** Before anything is agreed there is no gate to fail; what a form is, and what is a weak sign, is known all the same. */
const NOTHING_AGREED: Criteria = { ...DEFAULT_CRITERIA, gates: [] }

/**
 * The criteria a handoff is judged by: those of the version in force when it was made; of the first version ever,
 * for handoffs older than that; none but the usual kinds of events where nothing was ever agreed.
 */
export function agreedAt(version: number | null, agreed: readonly AgreedCriteria[]): AgreedCriteria | null {
  const own = agreed.find(each => each.n === version)
  if (own) return own
  return agreed.toSorted((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime() || a.n - b.n)[0] ?? null
}

/** The same as criteria alone. */
export function criteriaAt(version: number | null, agreed: readonly AgreedCriteria[]): Criteria {
  return agreedAt(version, agreed)?.criteria ?? NOTHING_AGREED
}
