import type { Dimension } from '../metrics/ids'
import { formatMonth } from './format-day'

const ROUTE_LABELS: Record<string, string> = {
  inbound: 'Inbound',
  scored: 'Scored',
  pql: 'Product-qualified',
}

const regions = new Intl.DisplayNames('en', { type: 'region' })

/** A group as people read it. Blank is blank, and `unknown` is a value of its own. */
export function groupLabel(dimension: Dimension, value: string): string {
  if (value === '') return '(blank)'
  switch (dimension) {
    case 'month':
      return formatMonth(value)
    case 'quarter':
      return value.replace(/^((?:FY)?\d{4})-(Q\d)$/, '$2 $1')
    case 'week':
      return value.replace(/^(\d{4})-W0?(\d+)$/, 'Week $2, $1')
    case 'route':
      return ROUTE_LABELS[value] ?? value
    case 'agreement_version':
      return `Version ${value}`
    case 'country':
      return countryLabel(value)
    default:
      return value
  }
}

function countryLabel(value: string): string {
  if (!/^[A-Z]{2}$/.test(value)) return value
  return regions.of(value) ?? value
}
