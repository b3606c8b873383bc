'use client'

import { useXAxisScale, useYAxisScale } from 'recharts'
import type { CohortPoint } from '@/lib/charts/cohort-chart'
import { formatShare } from '@/lib/domain/format/format-share'
import { placeOn } from './place'

/** The newest finished value, written where the line ends: no legend, no hunting along the axis. */
export function LastLabel({ points }: { points: readonly CohortPoint[] }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const last = points.findLast(point => point.settled !== null && !point.isSmall)
  if (!last || last.settled === null) return null
  const left = placeOn(x, last.index)
  const top = placeOn(y, last.settled)
  if (left === null || top === null) return null
  return (
    <text
      x={left}
      y={top - 10}
      textAnchor="middle"
      fontSize={12}
      fontWeight={600}
      fill="var(--ink)"
      stroke="var(--paper)"
      strokeWidth={4}
      paintOrder="stroke"
    >
      {formatShare(last.settled)}
    </text>
  )
}
