'use client'

import { useXAxisScale, useYAxisScale } from 'recharts'
import type { CohortPoint } from '@/lib/charts/cohort-chart'
import { formatShare } from '@/lib/domain/format/format-share'

/** The newest finished value, written where the line ends: no legend, no hunting along the axis. */
export function LastLabel({ points }: { points: readonly CohortPoint[] }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const last = points.findLast(point => point.settled !== null && !point.isSmall)
  if (!x || !y || !last || last.settled === null) return null
  return (
    <text
      x={Number(x(last.index)) + 8}
      y={Number(y(last.settled)) + 4}
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
