'use client'

import type { PeriodTick as Tick } from '@/lib/charts/period-axis'
import { axisText } from './axis-look'

type PeriodTickProps = {
  x?: number | string
  y?: number | string
  payload?: { value: number }
  ticks: readonly Tick[]
}

/** A period's short name and, where it changes, its year below. */
export function PeriodTick({ x = 0, y = 0, payload, ticks }: PeriodTickProps) {
  const tick = ticks.find(each => each.index === payload?.value)
  if (!tick) return null
  return (
    <text x={x} y={Number(y) + 12} textAnchor="middle" {...axisText}>
      <tspan x={x}>{tick.label}</tspan>
      {tick.year ? (
        <tspan x={x} dy={15}>
          {tick.year}
        </tspan>
      ) : null}
    </text>
  )
}
