import { z } from 'zod'
import {
  COMPARISONS,
  DIMENSIONS,
  FORMS,
  METRIC_IDS,
  STAGE_STAYS,
  TIME_DIMENSIONS,
  VALUE_DIMENSIONS,
  type ValueDimension,
} from '@/lib/domain/metrics/ids'
import type { MetricQuery } from '@/lib/domain/metrics/query'

const MAX_FILTER_VALUES = 200

/** `2026-03-01` or an instant with its offset. */
const moment = z
  .string()
  .max(40)
  .refine(isMoment, 'must be a day (2026-03-01) or an instant (2026-03-01T12:00:00Z)')

function isMoment(text: string): boolean {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const time = Date.parse(`${text}T00:00:00Z`)
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
  }
  return (
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/.test(text) &&
    !Number.isNaN(Date.parse(text))
  )
}

export const timeZoneName = z.string().max(64).refine(isTimeZone, 'not a known IANA time zone')

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

const groupBy = z
  .string()
  .max(100)
  .transform(text => (text === '' ? [] : text.split(',')))
  .pipe(z.array(z.enum(DIMENSIONS)).max(2, 'at most two dimensions'))
  .refine(dimensions => new Set(dimensions).size === dimensions.length, 'a dimension twice')
  .refine(
    dimensions => dimensions.filter(dimension => TIME_DIMENSIONS.some(time => time === dimension)).length < 2,
    'at most one of week, month, quarter and year',
  )

/** Repeated parameters are values as they stand; one alone may hold several behind commas (`\,` is a comma). */
const values = z
  .union([z.string().max(4_000), z.array(z.string().max(500)).max(MAX_FILTER_VALUES)])
  .transform(given => (typeof given === 'string' ? splitValues(given) : given))
  .refine(list => list.length <= MAX_FILTER_VALUES, 'too many values')

/** Splits at commas; a backslash takes the meaning from the character behind it. */
function splitValues(text: string): string[] {
  const found: string[] = []
  let value = ''
  for (let i = 0; i < text.length; i++) {
    if (text[i] === ',') {
      found.push(value)
      value = ''
    } else value += text[i] === '\\' ? (text[++i] ?? '') : text[i]
  }
  return [...found, value]
}

const filterShape = Object.fromEntries(VALUE_DIMENSIONS.map(name => [name, values.optional()])) as Record<
  ValueDimension,
  z.ZodOptional<typeof values>
>

const LABELS = {
  week: /^\d{4}-W\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  quarter: /^(FY)?\d{4}-Q[1-4]$/,
  year: /^(FY)?\d{4}$/,
}

export const metricQueryShape = {
  form: z.enum(FORMS).optional(),
  horizon_days: z.coerce.number().int().min(1).max(3650).optional(),
  from: moment.optional(),
  to: moment.optional(),
  group_by: groupBy.default([]),
  as_of: moment.optional(),
  time_zone: timeZoneName.optional(),
  compare: z.enum(COMPARISONS).default('none'),
  stage: z.enum(STAGE_STAYS).optional(),
  week: z.string().regex(LABELS.week, 'must look like 2026-W10').optional(),
  month: z.string().regex(LABELS.month, 'must look like 2026-03').optional(),
  quarter: z.string().regex(LABELS.quarter, 'must look like 2026-Q1').optional(),
  year: z.string().regex(LABELS.year, 'must look like 2026').optional(),
  ...filterShape,
}

/** Query of `GET /api/v1/metrics/{id}`; unknown parameters are refused, so that a typo is not an unfiltered number. */
export const metricRequest = z.strictObject({ id: z.enum(METRIC_IDS), ...metricQueryShape })
export type MetricRequest = z.infer<typeof metricRequest>

/** The question in the words of the domain. */
export function toMetricQuery({ id, ...request }: MetricRequest): MetricQuery {
  const filters: Partial<Record<ValueDimension, string[]>> = {}
  for (const name of VALUE_DIMENSIONS) {
    const given = request[name]
    if (given !== undefined) filters[name] = given
  }
  const time = TIME_DIMENSIONS.find(name => request[name] !== undefined)
  const label = time && request[time]
  return {
    metric: id,
    form: request.form ?? null,
    horizonDays: request.horizon_days ?? null,
    from: request.from ?? null,
    to: request.to ?? null,
    groupBy: request.group_by,
    asOf: request.as_of ?? null,
    timeZone: request.time_zone ?? null,
    filters,
    within: time && label !== undefined ? { dimension: time, label } : null,
    stage: request.stage ?? null,
    compare: request.compare,
  }
}
