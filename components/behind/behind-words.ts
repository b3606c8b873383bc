import type { EchoedQuery } from '@/lib/contracts/metric'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { groupLabel } from '@/lib/domain/format/group-label'
import { DIMENSION_LABELS, FORM_LABELS, type ValueDimension } from '@/lib/domain/metrics/ids'
import type { MetricQuery } from '@/lib/domain/metrics/query'

const PARTS: Record<string, string> = {
  n: 'counted',
  numerator: 'those that got there',
  denominator: 'all it is counted among',
  immature: 'too young to count',
  events: 'those that got there',
  competing: 'ended another way',
  censored: 'still under way',
  met: 'met',
  breached: 'breached',
  deemed: 'deemed accepted, because nobody answered for the agreed time',
  pending: 'not due yet',
  void: 'void',
  repeats: 'qualified again',
}

/** What a part of a number is, in words. */
export function partWords(part: string): string {
  const reason = part.match(/^excluded:(.+)$/)?.[1]
  if (reason) return `left out: ${reason.replaceAll('_', ' ')}`
  return PARTS[part] ?? part.replaceAll('_', ' ')
}

/** How the number was asked for, as short labels: its days, its way to count, its filters. */
export function questionWords(query: MetricQuery, echoed: EchoedQuery): string[] {
  const { from, to, form, horizon_days: horizon } = echoed
  const words = [
    from && to ? formatDaySpan(from.slice(0, 10), to.slice(0, 10)) : 'All time',
    horizon !== null ? `${FORM_LABELS[form]}: ${horizon} days` : FORM_LABELS[form],
  ]
  if (query.within) words.push(groupLabel(query.within.dimension, query.within.label))
  for (const [name, values] of Object.entries(query.filters)) {
    const dimension = name as ValueDimension
    if (values)
      words.push(
        `${DIMENSION_LABELS[dimension]}: ${values.map(value => groupLabel(dimension, value)).join(', ')}`,
      )
  }
  return words
}
