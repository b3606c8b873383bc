import { parseAsInteger, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { COMPARISONS, FORMS, type ValueDimension } from '@/lib/domain/metrics/ids'
import { PERIOD_PRESETS } from '@/lib/domain/time/reporting-period'

const day = parseAsString
// Repeated keys, because the blank is a value one can filter by and a comma may be part of a name.
const list = parseAsNativeArrayOf(parseAsString)

/** What a page of numbers looks at. The URL holds all of it, so that a link shows the same. */
export const reportingParams = {
  period: parseAsStringLiteral(PERIOD_PRESETS),
  from: day,
  to: day,
  as_of: day,
  compare: parseAsStringLiteral(COMPARISONS).withDefault('previous'),
  source: list,
  segment: list,
  country: list,
  employee_band: list,
  route: list,
  agreement_version: list,
}

export const FILTER_DIMENSIONS = [
  'source',
  'segment',
  'country',
  'employee_band',
  'route',
  'agreement_version',
] as const satisfies readonly ValueDimension[]

/** What the funnel looks at beyond that. */
export const funnelParams = {
  ...reportingParams,
  form: parseAsStringLiteral(FORMS),
  horizon: parseAsInteger,
  by: parseAsStringLiteral(['week', 'month', 'quarter'] as const),
  group: parseAsStringLiteral([
    'source',
    'segment',
    'country',
    'employee_band',
    'route',
    'agreement_version',
  ] as const),
  sort: parseAsString,
}
