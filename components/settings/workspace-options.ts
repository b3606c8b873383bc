import type { ComboboxOption } from '@/components/ui/combobox'
import { formatMonth } from '@/lib/domain/format/format-day'

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

export const monthOptions = MONTH_NAMES.map((label, month) => ({
  value: String(month + 1),
  label,
  hint: `First quarter: ${formatMonth(`2026-${pad(month + 1)}`, false)} to ${formatMonth(`2026-${pad(((month + 2) % 12) + 1)}`, false)}`,
}))

function pad(month: number): string {
  return String(month).padStart(2, '0')
}

/** Every zone the browser knows, the plain UTC it may leave out, and the one in force. */
export function zoneOptions(current: string): ComboboxOption[] {
  const zones = new Set(['UTC', current, ...Intl.supportedValuesOf('timeZone')])
  return [...zones].sort().map(value => ({ value, label: value }))
}

export function currencyOptions(): ComboboxOption[] {
  const names = new Intl.DisplayNames('en', { type: 'currency' })
  return Intl.supportedValuesOf('currency').map(value => ({
    value,
    label: value,
    hint: names.of(value) ?? '',
  }))
}
