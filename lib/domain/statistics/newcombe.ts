import { type Interval, wilson } from './wilson'

export type Proportion = { numerator: number; denominator: number }

/**
 * Newcombe's 95 % interval of the difference after − before of two independent proportions, built of their
 * Wilson intervals (Newcombe 1998, method 10); null where either has nothing to divide by.
 */
export function newcombe(before: Proportion, after: Proportion): Interval | null {
  const a = wilson(after.numerator, after.denominator)
  const b = wilson(before.numerator, before.denominator)
  if (a === null || b === null) return null
  const pa = after.numerator / after.denominator
  const pb = before.numerator / before.denominator
  const difference = pa - pb
  return [difference - Math.hypot(pa - a[0], b[1] - pb), difference + Math.hypot(a[1] - pa, pb - b[0])]
}
