import 'server-only'
import { stringify } from 'csv-stringify/sync'
import type { Tx } from '@/db/client'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { type MetricRequest, toMetricQuery } from '@/lib/contracts/metric-query'
import { FORM_LABELS } from '@/lib/domain/metrics/ids'
import type { Download } from '../gate'
import type { Scope } from '../scope'
import { readMetric } from './read'

/** `GET /api/v1/metrics/{id}/csv`: the answer as a file that says what it is. */
export async function downloadMetric(
  tx: Tx,
  scope: Scope,
  request: MetricRequest,
  now: Date,
): Promise<Download> {
  const answer = await readMetric(tx, scope, toMetricQuery(request), now)
  return {
    fileName: `${scope.workspace.slug}-${answer.metric}-${answer.query.as_of.slice(0, 10)}.csv`,
    contentType: 'text/csv; charset=utf-8',
    body: metricCsv(answer),
    object: { kind: 'metric', id: null },
    rows: answer.results.length,
  }
}

type Cell = string | number | null

/** Definition, question and warnings first, then a row per group; cells that begin like a formula are defused. */
export function metricCsv(answer: MetricAnswer): string {
  const rows = answer.results.map(row => flatten({ ...row, group: undefined }))
  const dimensions = answer.query.group_by
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))]
  const table = answer.results.map(({ group }, index): Cell[] => [
    ...dimensions.map(dimension => (group === null ? '(total)' : (group[dimension] ?? ''))),
    ...columns.map(column => rows[index]?.[column] ?? null),
  ])
  const lines: Cell[][] = [...preamble(answer), [], [...dimensions, ...columns], ...table]
  return `\uFEFF${stringify(lines, { escape_formulas: true, record_delimiter: 'windows' })}`
}

function preamble({ label, definition, formula, query, currency, warnings }: MetricAnswer): Cell[][] {
  const asked: [string, Cell][] = [
    ['Metric', label],
    ['Definition', definition],
    ['Formula', formula],
    ['Form', FORM_LABELS[query.form]],
    ['Horizon in days', query.horizon_days],
    ['From', query.from],
    ['To', query.to],
    ['As of', query.as_of],
    ['Time zone', query.time_zone],
    ['Currency', currency],
    ...Object.entries(query.filters).map(([name, values]): [string, Cell] => [
      `Filter: ${name}`,
      values.map(value => value || '(blank)').join(', '),
    ]),
    ...warnings.map(({ message }): [string, Cell] => ['Note', message]),
  ]
  return asked.filter(([, value]) => value !== null)
}

/** Nested values as columns (`interval_low`, `at_30_value`, `excluded_undated`); lists of points stay out. */
function flatten(value: object, prefix = ''): Record<string, Cell> {
  return Object.assign({}, ...Object.entries(value).map(([key, each]) => cells(`${prefix}${key}`, each)))
}

function cells(name: string, value: unknown): Record<string, Cell> {
  if (value === undefined) return {}
  if (Array.isArray(value)) {
    const [low, high] = value
    return name.endsWith('interval') ? { [`${name}_low`]: low, [`${name}_high`]: high } : {}
  }
  if (value === null || typeof value !== 'object') {
    return { [name]: typeof value === 'boolean' ? String(value) : (value as Cell) }
  }
  return flatten(value, `${name}_`)
}
