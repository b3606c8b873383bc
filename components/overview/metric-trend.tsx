'use client'

import { SparklineMark } from '@/components/charts/sparkline-mark'
import { prepareSparkline } from '@/lib/charts/sparkline'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { trendValues } from './trend-values'

export function MetricTrend({ answer, label }: { answer: MetricAnswer | null; label: string }) {
  const line = answer ? prepareSparkline(trendValues(answer), 132, 32) : null
  return <SparklineMark line={line} label={`${label} by month over the last 12 months`} />
}
