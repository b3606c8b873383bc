import { OPERATOR_LABELS, type Operator } from '../criteria/condition'
import { attributeName, isLeadField, LEAD_FIELDS } from '../criteria/lead-field'
import type { Loose } from './loose'
import { sayValue } from './say-value'

/** Name of a field of a lead as people call it. */
export function fieldLabel(field: unknown): string {
  if (typeof field !== 'string' || field === '') return 'A field'
  return isLeadField(field) ? LEAD_FIELDS[field].label : (attributeName(field) ?? field).replaceAll('_', ' ')
}

/** What is asked of a value: `is between 50 and 199`. */
export function sayAsked({ operator, value }: Loose): string {
  const words =
    typeof operator === 'string' && Object.hasOwn(OPERATOR_LABELS, operator)
      ? OPERATOR_LABELS[operator as Operator]
      : sayValue(operator)
  if (operator === 'is_known' || operator === 'is_unknown') return words
  if (operator === 'between' && Array.isArray(value))
    return `${words} ${sayValue(value[0])} and ${sayValue(value[1])}`
  return `${words} ${value === true ? 'true' : value === false ? 'false' : sayValue(value)}`
}

/** A condition on a field of a lead: `Employees is at least 50`. */
export function sayCondition(clause: Loose): string {
  return `${fieldLabel(clause.field)} ${sayAsked(clause)}`
}

/** A condition on a property of an event: `page has the words careers`. */
export function sayProperty(clause: Loose): string {
  return `${sayValue(clause.property)} ${sayAsked(clause)}`
}
