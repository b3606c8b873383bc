import type { Condition } from './condition'
import { normalText, wordsOf } from './normal-text'

export type FactValue = string | number | boolean | null

/** Whether a value is known at all: an empty text says as little as none. */
export function isKnown(value: FactValue): boolean {
  return value !== null && (typeof value !== 'string' || value.trim() !== '')
}

/**
 * Whether a condition is true of a value. A value nobody knows fulfils no positive condition and every negative
 * one. Text is compared without case; a text that is a number compares as one.
 */
export function holdsFor(condition: Condition, value: FactValue): boolean {
  switch (condition.operator) {
    case 'is_known':
      return isKnown(value)
    case 'is_unknown':
      return !isKnown(value)
    case 'ne':
      return !isEqual(value, condition.value)
    case 'not_in':
      return !condition.value.some(each => isEqual(value, each))
    case 'not_matches':
      return !hasWords(value, condition.value)
    case 'eq':
      return isEqual(value, condition.value)
    case 'in':
      return condition.value.some(each => isEqual(value, each))
    case 'matches':
      return hasWords(value, condition.value)
    default:
      return isWithin(condition, numberOf(value))
  }
}

type Range = Extract<Condition, { operator: 'gt' | 'gte' | 'lt' | 'lte' | 'between' }>

function isWithin(range: Range, number: number | null): boolean {
  if (number === null) return false
  switch (range.operator) {
    case 'gt':
      return number > range.value
    case 'gte':
      return number >= range.value
    case 'lt':
      return number < range.value
    case 'lte':
      return number <= range.value
    case 'between':
      return number >= range.value[0] && number <= range.value[1]
  }
}

function isEqual(value: FactValue, expected: string | number | boolean): boolean {
  if (value === null || !isKnown(value)) return false
  if (typeof expected === 'number') return numberOf(value) === expected
  return normalText(String(value)) === normalText(String(expected))
}

function hasWords(value: FactValue, phrases: readonly string[]): boolean {
  if (!isKnown(value)) return false
  const words = wordsOf(String(value))
  return phrases.some(phrase => words.includes(wordsOf(phrase)))
}

function numberOf(value: FactValue): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^[+-]?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : null
}
