import { groupOf } from './loose'
import { sayValue } from './say-value'

const UNITS: Readonly<Record<string, string>> = {
  clock_hours: 'hours around the clock',
  business_hours: 'business hours',
  business_days: 'business days',
}

/** Unit of a promised time, in words. */
export const unitWords = (unit: unknown) => UNITS[String(unit)] ?? sayValue(unit)

/** A promised time: `4 business hours`. */
export function sayTerm(term: unknown): string {
  if (typeof term !== 'object' || term === null) return sayValue(term)
  const { amount, unit } = groupOf(term)
  const words = unitWords(unit)
  return `${sayValue(amount)} ${amount === 1 ? words.replace(/s\b/, '') : words}`
}

/** A promised time that became another: the unit is said once where it is the same. */
export function sayTermChange(before: unknown, after: unknown): string {
  const same = groupOf(before).unit !== undefined && groupOf(before).unit === groupOf(after).unit
  return same
    ? `${sayValue(groupOf(before).amount)} → ${sayTerm(after)}`
    : `${sayTerm(before)} → ${sayTerm(after)}`
}
