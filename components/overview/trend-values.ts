import type { SparkValue } from '@/lib/charts/sparkline'
import { ofShape } from '@/lib/contracts/answer-shape'
import type { MetricAnswer } from '@/lib/contracts/metric'

/** The values of a metric by period, the still unfinished ones marked: young cohorts, and the running month. */
export function trendValues(answer: MetricAnswer): SparkValue[] {
  const rate = ofShape(answer, 'rate')
  if (rate) {
    return periods(rate.results).map((row, i, all) => ({
      value: row.value,
      isYoung: (row.mature_share ?? 1) < 1 || (answer.query.form !== 'horizon' && i === all.length - 1),
    }))
  }
  const count = ofShape(answer, 'count')
  if (count)
    return periods(count.results).map((row, i, all) => ({ value: row.n, isYoung: i === all.length - 1 }))
  const distribution = ofShape(answer, 'distribution')
  if (distribution) {
    return periods(distribution.results).map((row, i, all) => ({
      value: answer.metric === 'deal_size' ? row.median : row.sum,
      isYoung: i === all.length - 1,
    }))
  }
  return []
}

const periods = <Row extends { group: unknown }>(rows: readonly Row[]) =>
  rows.filter(row => row.group !== null)
