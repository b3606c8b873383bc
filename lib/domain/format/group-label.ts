import type { Dimension } from '../metrics/ids'
import { isReasonCode, REASONS } from '../rejection/reasons'
import { formatMonth } from './format-day'

const ROUTE_LABELS: Record<string, string> = {
  inbound: 'Inbound',
  scored: 'Scored',
  pql: 'Product-qualified',
}

export const MODE_LABELS: Record<string, string> = {
  healthy: 'Healthy',
  recycled: 'Recycled without new interest',
  persona_mismatch: 'Outside the profile',
  form_fill: 'One form only',
  single_session: 'One visit only',
}

export const VERDICT_LABELS: Record<string, string> = {
  accepted: 'Accepted',
  criteria: 'Speaks about the criteria',
  timing: 'Timing',
  process: 'Process and reach',
  pending: 'Not coded yet',
  overturned: 'Overturned after a dispute',
}

const DISPOSITION_LABELS: Record<string, string> = {
  accepted: 'Accepted',
  rejected: 'Rejected',
  recycled: 'Recycled',
  rerouted: 'Rerouted',
  merged: 'Merged',
  enriched: 'To be completed',
}

const DISPUTE_LABELS: Record<string, string> = {
  open: 'Contested, waits for sales',
  answered: 'Contested, waits for a decision',
  upheld: 'Contested, stands',
  overturned: 'Overturned',
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
    case 'reason':
      return isReasonCode(value) ? REASONS[value].label : value
    case 'failure_mode':
      return MODE_LABELS[value] ?? value
    case 'verdict':
      return VERDICT_LABELS[value] ?? value
    case 'disposition':
      return DISPOSITION_LABELS[value] ?? value
    case 'dispute':
      return DISPUTE_LABELS[value] ?? value
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
