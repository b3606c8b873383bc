export const OUTCOMES = ['won', 'lost'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Undeclared money is not zero money: `missing` and `zero` never enter an average, and are counted apart. */
export const AMOUNT_STATES = ['declared', 'zero', 'missing'] as const
export type AmountState = (typeof AMOUNT_STATES)[number]
