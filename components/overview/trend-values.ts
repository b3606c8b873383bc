import type { SparkValue } from '@/lib/charts/sparkline'
import { ofShape } from '@/lib/contracts/answer-shape'
import type { MetricAnswer } from '@/lib/contracts/metric'

/** The values of a metric by month; what is not finished is marked: young cohorts, and the month still running. */
export function trendValues(answer: MetricAnswer, runningMonth: string): SparkValue[] {
  const isRunning = (row: { group: { month?: string } | null }) => row.group?.month === runningMonth
  const rate = ofShape(answer, 'rate')
  if (rate) {
    return months(rate.results).map(row => ({
      value: row.value,
      isYoung: (row.mature_share ?? 1) < 1 || isRunning(row),
    }))
  }
  const count = ofShape(answer, 'count')
  if (count) return months(count.results).map(row => ({ value: row.n, isYoung: isRunning(row) }))
  const distribution = ofShape(answer, 'distribution')
  if (!distribution) return []
  const isMedian = answer.metric === 'deal_size'
  return months(distribution.results).map(row => ({
    value: isMedian ? row.median : row.sum,
    isYoung: isRunning(row),
  }))
}

const months = <Row extends { group: unknown }>(rows: readonly Row[]) =>
  rows.filter(row => row.group !== null)
