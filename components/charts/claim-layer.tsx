'use client'

import { usePlotArea, useYAxisScale } from 'recharts'
import type { Claim } from '@/lib/charts/cohort-chart'
import { placeOn } from './place'

/** What others claim, as thin grey marks beside the plot: never a target, never a line across our own numbers. */
export function ClaimLayer({ claims, top }: { claims: readonly Claim[]; top: number }) {
  const plot = usePlotArea()
  const scale = useYAxisScale()
  if (!plot || claims.length === 0) return null
  const shown = claims.filter(claim => claim.low < top)
  const left = plot.x + plot.width + 22
  return (
    <g>
      <text x={left - 2} y={plot.y - 4} fontSize={12} fill="var(--ink-3)">
        claims
      </text>
      {shown.map((claim, i) => {
        const y1 = placeOn(scale, Math.min(claim.high, top))
        const y2 = placeOn(scale, claim.low)
        if (y1 === null || y2 === null) return null
        const x = left + i * 9
        return (
          <line
            key={claim.id}
            x1={x}
            x2={x}
            y1={y1 - (y2 - y1 < 3 ? 2 : 0)}
            y2={y2}
            stroke="var(--mark)"
            strokeWidth={3}
          >
            <title>{`${claim.claim} (${claim.source})`}</title>
          </line>
        )
      })}
    </g>
  )
}
