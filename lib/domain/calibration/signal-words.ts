import { OPERATOR_LABELS } from '../criteria/condition'
import { attributeName, isLeadField, LEAD_FIELDS } from '../criteria/lead-field'
import type { Signal } from './signal'

/** A signal as people say it. */
export function saySignal(signal: Signal): string {
  if (signal.kind === 'behaviour') {
    const event = signal.event.replaceAll('_', ' ')
    return signal.times === 1 ? `Any ${event}` : `${event}, ${signal.times} times or more`
  }
  const { operator, value } = signal.condition
  const asked = Array.isArray(value) ? value.join(', ') : value === null ? '' : String(value)
  return `${fieldLabel(signal.field)} ${OPERATOR_LABELS[operator]} ${asked}`.trim()
}

/** Name of a field as people read it. */
export function fieldLabel(field: string): string {
  if (isLeadField(field)) return LEAD_FIELDS[field].label
  return attributeName(field) ?? field
}
