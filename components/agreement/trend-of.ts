import type { SparkValue } from '@/lib/charts/sparkline'
import { ofShape } from '@/lib/contracts/answer-shape'
import type { MetricAnswer } from '@/lib/contracts/metric'

/** A commitment's metric by month; what is still running or maturing is marked. */
export function trendOf(answer: MetricAnswer, runningMonth: string): SparkValue[] {
  const rate = ofShape(answer, 'rate')
  if (rate)
    return grouped(rate.results).map(row => ({
      value: row.value,
      isYoung: (row.mature_share ?? 1) < 1 || row.group?.month === runningMonth,
    }))
  const count = ofShape(answer, 'count')
  if (count)
    return grouped(count.results).map(row => ({ value: row.n, isYoung: row.group?.month === runningMonth }))
  const distribution = ofShape(answer, 'distribution')
  return grouped(distribution?.results ?? []).map(row => ({
    value: row.median,
    isYoung: row.group?.month === runningMonth,
  }))
}

const grouped = <R extends { group: unknown }>(rows: readonly R[]) => rows.filter(row => row.group !== null)
