/** What can be asked of a value; the negative ones are true of a value nobody knows. */
export const OPERATORS = [
  'eq',
  'ne',
  'in',
  'not_in',
  'gt',
  'gte',
  'lt',
  'lte',
  'between',
  'matches',
  'not_matches',
  'is_known',
  'is_unknown',
] as const
export type Operator = (typeof OPERATORS)[number]

export const OPERATOR_LABELS = {
  eq: 'is',
  ne: 'is not',
  in: 'is one of',
  not_in: 'is none of',
  gt: 'is more than',
  gte: 'is at least',
  lt: 'is less than',
  lte: 'is at most',
  between: 'is between',
  matches: 'has the words',
  not_matches: 'has none of the words',
  is_known: 'is known',
  is_unknown: 'is not known',
} as const satisfies Record<Operator, string>

export type Condition =
  | { operator: 'eq' | 'ne'; value: string | number | boolean }
  | { operator: 'in' | 'not_in'; value: readonly (string | number)[] }
  | { operator: 'gt' | 'gte' | 'lt' | 'lte'; value: number }
  /** Both ends inside. */
  | { operator: 'between'; value: readonly [low: number, high: number] }
  /** Whole words or phrases, any of them: `Intern` is not in `International`. */
  | { operator: 'matches' | 'not_matches'; value: readonly string[] }
  | { operator: 'is_known' | 'is_unknown'; value: null }

const NEGATIVE: ReadonlySet<Operator> = new Set(['ne', 'not_in', 'not_matches', 'is_unknown'])

/** Whether an operator asks that something is not so; nothing known against a lead then speaks for it. */
export const isNegative = (operator: Operator): boolean => NEGATIVE.has(operator)
