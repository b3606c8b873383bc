'use client'

import { SparklineMark } from '@/components/charts/sparkline-mark'
import { prepareSparkline } from '@/lib/charts/sparkline'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { trendValues } from './trend-values'

type MetricTrendProps = { answer: MetricAnswer | null; label: string; runningMonth: string }

export function MetricTrend({ answer, label, runningMonth }: MetricTrendProps) {
  const line = answer ? prepareSparkline(trendValues(answer, runningMonth), 132, 32) : null
  return <SparklineMark line={line} label={`${label} by month over the last 12 months`} />
}
