import { VALUE_DIMENSIONS } from '@/lib/domain/metrics/ids'
import type { MetricQuery } from '@/lib/domain/metrics/query'

// Apart from the parser, so that a page which only asks does not carry a schema library to the browser.

/** A question as parameters of a URL; `toMetricQuery` reads it back. */
export function toSearchParams(query: MetricQuery): URLSearchParams {
  const parameters = new URLSearchParams()
  const set = (name: string, value: string | number | null) =>
    value !== null && parameters.set(name, String(value))
  set('form', query.form)
  set('horizon_days', query.horizonDays)
  set('from', query.from)
  set('to', query.to)
  if (query.groupBy.length > 0) set('group_by', query.groupBy.join(','))
  set('as_of', query.asOf)
  set('time_zone', query.timeZone)
  if (query.within) set(query.within.dimension, query.within.label)
  set('stage', query.stage)
  if (query.compare !== 'none') set('compare', query.compare)
  for (const name of VALUE_DIMENSIONS) {
    const given = query.filters[name]
    if (given) set(name, given.map(escapeValue).join(','))
  }
  return parameters
}

const escapeValue = (value: string) => value.replace(/[\\,]/g, '\\$&')
