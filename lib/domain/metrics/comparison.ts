import { newcombe } from '../statistics/newcombe'
import { isDay, shiftDay } from '../time/edge'
import { spanBefore } from '../time/range'
import type { Answer, Change } from './answer'
import { TIME_DIMENSIONS } from './ids'
import type { MetricQuery } from './query'
import type { Group, RateResult, Results } from './result'

/**
 * The question about the earlier period; null where there is none. To-date rates and snapshots are read as of
 * the same age, so that an old cohort is not compared with a young one; the other forms treat both alike anyway.
 */
export function earlierQuery(query: MetricQuery, asOf: string, isToDate: boolean): MetricQuery | null {
  if (query.compare === 'none') return null
  const span = spanBefore(query, query.compare)
  if (span === null || query.from === null || span.from === null) return null
  const days = Math.round((Date.parse(query.from) - Date.parse(span.from)) / 86_400_000)
  return { ...query, ...span, asOf: isToDate ? earlierAsOf(asOf, days) : asOf, compare: 'none' }
}

function earlierAsOf(asOf: string, days: number): string {
  return isDay(asOf) ? shiftDay(asOf, -days) : new Date(Date.parse(asOf) - days * 86_400_000).toISOString()
}

/** The answer with the earlier one beside it, row by row: periods by their place, other groups by their value. */
export function compared(answer: Answer, earlier: Answer): Answer {
  const matched = matchedRows(answer.results, earlier.results)
  const changes = answer.results.rows.map((row, index) => changeOf(answer, row, matched[index] ?? null))
  const { from, to } = earlier.query
  return { ...answer, comparison: { from, to, results: earlier.results, changes } }
}

type AnyRow = Results['rows'][number]

function matchedRows(now: Results, then: Results): (AnyRow | null)[] {
  const earlierRows: readonly AnyRow[] = then.rows
  const periods = (rows: readonly AnyRow[]) => [
    ...new Set(rows.map(row => periodOf(row.group)).filter(Boolean)),
  ]
  const [nowPeriods, thenPeriods] = [periods(now.rows), periods(then.rows)]
  const keyOf = (group: Group, labels: readonly (string | null)[]) => {
    const period = periodOf(group)
    const others = Object.entries(group ?? {}).filter(([name]) => !isTime(name))
    return JSON.stringify([group === null, period === null ? null : labels.indexOf(period), others.sort()])
  }
  const byKey = new Map(earlierRows.map(row => [keyOf(row.group, thenPeriods), row]))
  return now.rows.map(row => byKey.get(keyOf(row.group, nowPeriods)) ?? null)
}

const isTime = (name: string) => TIME_DIMENSIONS.some(time => time === name)
const periodOf = (group: Group): string | null =>
  Object.entries(group ?? {}).find(([name]) => isTime(name))?.[1] ?? null

function changeOf(answer: Answer, row: AnyRow, earlier: AnyRow | null): Change {
  const before = earlier === null ? null : headline(answer, earlier)
  const after = headline(answer, row)
  return {
    group: row.group,
    before,
    after,
    difference: before === null || after === null ? null : after - before,
    interval: earlier === null ? null : intervalOf(row, earlier),
    reason: earlier === null ? 'no_rows' : (earlier.reason ?? row.reason),
  }
}

/** The one number of a row that stands for it when periods are compared. */
function headline({ results, query }: Answer, row: AnyRow): number | null {
  if ('verdict' in row) return row.n
  if ('uniqueLeads' in row) return row.n
  if ('at' in row) {
    return results.shape === 'curve' && query.horizonDays !== null
      ? (row.at[String(query.horizonDays)]?.value ?? null)
      : row.median
  }
  if ('histogram' in row) return row.perMql === undefined ? row.median : row.sum
  return row.value
}

function intervalOf(after: AnyRow, before: AnyRow): Change['interval'] {
  const proportion = (row: AnyRow) => (isRate(row) && row.interval !== null ? countsOf(row) : null)
  const [a, b] = [proportion(before), proportion(after)]
  return a === null || b === null ? null : newcombe(a, b)
}

const isRate = (row: AnyRow): row is RateResult => 'numerator' in row
const countsOf = ({ numerator, denominator }: RateResult) =>
  numerator === null || denominator === null ? null : { numerator, denominator }
