'use client'

import { useChartWidth, XAxis } from 'recharts'
import { periodTicks } from '@/lib/charts/period-axis'
import type { TimeDimension } from '@/lib/domain/metrics/ids'
import { PeriodTick } from './period-tick'

type PeriodAxisProps = { groups: readonly string[]; by: TimeDimension; isNamed?: boolean }

const LABEL_WIDTH = 44

/** The time axis of a chart, with as many names as fit its width. */
export function PeriodAxis({ groups, by, isNamed = true }: PeriodAxisProps) {
  const width = useChartWidth() ?? 640
  const ticks = periodTicks(groups, by, Math.max(2, Math.floor((width - 80) / LABEL_WIDTH)))
  return (
    <XAxis
      dataKey="index"
      type="number"
      domain={[-0.5, groups.length - 0.5]}
      ticks={ticks.map(tick => tick.index)}
      tick={isNamed ? <PeriodTick ticks={ticks} /> : false}
      tickLine={false}
      axisLine={{ stroke: 'var(--rule)' }}
      height={isNamed ? 40 : 1}
      interval={0}
    />
  )
}
