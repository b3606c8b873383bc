import type { Loose } from './loose'
import { sayValue } from './say-value'

const SHARES: readonly unknown[] = [
  'mql_rate',
  'mql_to_sal',
  'mql_to_sql',
  'mql_to_opportunity',
  'mql_to_won',
  'sal_to_sql',
  'sql_to_opportunity',
  'acceptance_quality',
  'acceptance_delivered',
  'disposition_coverage',
  'sla_attainment',
  'close_rate',
  'created_win_rate',
]

/** A figure of a promise: a share as per cent, anything else as it is. */
export function sayFigure(value: unknown, { metric, figure }: Loose): string {
  if (typeof value !== 'number') return sayValue(value)
  if ((figure ?? 'value') === 'value' && SHARES.includes(metric))
    return `${Number((value * 100).toFixed(2))} %`
  return figure === 'n_per_week' ? `${value} a week` : String(value)
}

/** What a commitment promises: `at least 70 %`. */
export function sayPromise(commitment: Loose): string {
  const { at_least: least, at_most: most } = commitment
  const parts = [
    isGiven(least) ? `at least ${sayFigure(least, commitment)}` : null,
    isGiven(most) ? `at most ${sayFigure(most, commitment)}` : null,
  ].filter(part => part !== null)
  return parts.length > 0 ? parts.join(' and ') : 'no figure'
}

const isGiven = (value: unknown) => value !== null && value !== undefined
