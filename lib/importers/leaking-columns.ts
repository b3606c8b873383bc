import { headerKey } from './reading/headers'

/**
 * Columns written after sales has spoken with the lead, or from the outcome itself. They are kept and shown, and a
 * score that reads one of them predicts the past.
 */
export const LEAKING_COLUMNS: readonly string[] = [
  'Tags',
  'Lead Quality',
  'Lead Profile',
  'Last Notable Activity',
  'Current Stage',
  'Converted within 90 days',
  'Days To Close',
  'hs_deal_stage_probability',
  'Probability',
  'ForecastCategory',
]

const KEYS = new Set(LEAKING_COLUMNS.map(headerKey))

export function isLeakingColumn(header: string): boolean {
  return KEYS.has(headerKey(header))
}
