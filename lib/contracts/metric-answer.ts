import type { Answer } from '@/lib/domain/metrics/answer'
import { benchmarkOf } from '@/lib/domain/metrics/benchmarks'
import type { Declaration } from '@/lib/domain/metrics/declaration'
import type { Echo } from '@/lib/domain/metrics/echo'
import type { MetricAnswer, MetricDefinition } from './metric'

/** An answer of the domain in the shape of the API. */
export function toMetricAnswer({
  declaration,
  currency,
  query,
  results,
  warnings,
  comparison,
}: Answer): MetricAnswer {
  const { id, label, definition, formula, unit, benchmarks } = declaration
  const answer = {
    metric: id,
    label,
    definition,
    formula,
    unit,
    currency,
    query: echoed(query),
    shape: results.shape,
    results: results.rows.map(snake),
    warnings,
    benchmarks: benchmarks.map(benchmarkOf),
    comparison:
      comparison === null
        ? null
        : {
            from: comparison.from,
            to: comparison.to,
            results: comparison.results.rows.map(snake),
            changes: comparison.changes.map(snake),
          },
  }
  // The wire shape is the domain's with its keys in snake case; a test parses real answers with the contract.
  return answer as unknown as MetricAnswer
}

function echoed({ horizonDays, groupBy, asOf, timeZone, ...rest }: Echo): object {
  return { ...rest, horizon_days: horizonDays, group_by: groupBy, as_of: asOf, time_zone: timeZone }
}

/** A declaration as `GET /api/v1/metrics` lists it. */
export function toMetricDefinition(declaration: Declaration, horizonDays: number | null): MetricDefinition {
  const { id, label, question, definition, formula, population, cohort, maturity, unit, shape, better } =
    declaration
  return {
    id,
    label,
    question,
    definition,
    formula,
    population,
    cohort,
    maturity,
    unit,
    shape,
    forms: [...declaration.forms],
    default_form: declaration.defaultForm,
    default_horizon_days: horizonDays,
    dimensions: [...declaration.dimensions],
    better,
    benchmarks: declaration.benchmarks.map(benchmarkOf),
  }
}

/** Keys of a plain value in snake case, at every depth; keys that are data (groups, days, reasons) have none to change. */
function snake(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snake)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      snake(each),
    ]),
  )
}
