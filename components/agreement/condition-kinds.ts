import { OPERATOR_LABELS, OPERATORS } from '@/lib/domain/criteria/condition'
import { isLeadField, refusedOperators } from '@/lib/domain/criteria/lead-field'

/** What a value of an operator is edited with. */
export const CONDITION_KINDS: Readonly<Record<string, 'text' | 'number' | 'pair' | 'words' | 'none'>> = {
  eq: 'text',
  ne: 'text',
  in: 'words',
  not_in: 'words',
  gt: 'number',
  gte: 'number',
  lt: 'number',
  lte: 'number',
  between: 'pair',
  matches: 'words',
  not_matches: 'words',
  is_known: 'none',
  is_unknown: 'none',
}

/** Operators that make sense for a field. */
export function operatorsFor(field: unknown) {
  const refused = typeof field === 'string' && isLeadField(field) ? refusedOperators(field) : []
  return OPERATORS.filter(operator => !refused.includes(operator)).map(operator => ({
    value: operator,
    label: OPERATOR_LABELS[operator],
  }))
}

/** A value of the kind an operator takes, keeping as much of the old one as there is. */
export function valueFor(operator: string | null, value: unknown): unknown {
  const first = Array.isArray(value) ? value[0] : value
  const number = typeof first === 'number' ? first : Number(first)
  switch (CONDITION_KINDS[operator ?? '']) {
    case 'number':
      return Number.isFinite(number) && first !== null && first !== '' ? number : null
    case 'pair':
      return Array.isArray(value) && value.length === 2 ? value : [Number.isFinite(number) ? number : 0, null]
    case 'words':
      return Array.isArray(value) ? value.map(String) : value === null || value === '' ? [] : [String(value)]
    case 'none':
      return null
    default:
      return first === null || first === undefined ? '' : String(first)
  }
}
