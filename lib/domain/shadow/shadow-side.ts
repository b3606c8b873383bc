/** Handed over by both, only by the criteria that looked on, or only in reality. */
export const SHADOW_SIDES = ['both', 'added', 'removed'] as const
export type ShadowSide = (typeof SHADOW_SIDES)[number]

/** On which side of a shadow run a lead stands; null: on neither. */
export function shadowSide(wouldBe: boolean, isReal: boolean): ShadowSide | null {
  if (wouldBe && isReal) return 'both'
  if (wouldBe) return 'added'
  return isReal ? 'removed' : null
}
