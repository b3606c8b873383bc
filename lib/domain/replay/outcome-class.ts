/**
 * What became of a stretch of a lead's history, as far as anybody knows. One that was never handed over has an unknown
 * outcome and is never counted as lost; `returned` was sent back for reasons that do not speak about the criteria.
 */
export const OUTCOME_CLASSES = [
  'never_handed_over',
  'pending',
  'rejected',
  'returned',
  'accepted',
  'sql',
  'lost',
  'won',
] as const
export type OutcomeClass = (typeof OUTCOME_CLASSES)[number]

export const OUTCOME_CODE = Object.fromEntries(OUTCOME_CLASSES.map((name, i) => [name, i])) as Readonly<
  Record<OutcomeClass, number>
>
