import type { Unit } from '../metrics/declaration'
import { formatValue } from './format-value'
import { EN_DASH, THIN } from './space'

/** Both ends of an interval, the unit said once where both share it. */
export function formatInterval(
  interval: readonly [number, number],
  unit: Unit,
  currency: string | null,
): string {
  const [low, high] = [formatValue(interval[0], unit, currency), formatValue(interval[1], unit, currency)]
  const suffix = unit === 'share' ? `${THIN}%` : ''
  return `${suffix ? low.replace(suffix, '') : low}${EN_DASH}${high}`
}
