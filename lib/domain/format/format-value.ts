import type { Unit } from '../metrics/declaration'
import { formatCount } from './format-count'
import { formatDays, formatMinutes } from './format-duration'
import { formatMoney } from './format-money'
import { formatShare } from './format-share'

/** A metric's value in its unit. */
export function formatValue(value: number, unit: Unit, currency: string | null): string {
  switch (unit) {
    case 'share':
      return formatShare(value)
    case 'money':
      return formatMoney(value, currency ?? '')
    case 'days':
      return formatDays(value)
    case 'minutes':
      return formatMinutes(value)
    case 'count':
      return formatCount(value)
    case 'index':
      return value.toLocaleString('en-US', { maximumSignificantDigits: 3 })
  }
}
