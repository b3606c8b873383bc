'use client'

import { useId } from 'react'
import { usePlotArea, useXAxisScale } from 'recharts'
import { placeOn } from './place'

/** Hatching behind cohorts that are not old enough to be judged. */
export function HatchLayer({ stretches }: { stretches: readonly { from: number; to: number }[] }) {
  const id = useId()
  const plot = usePlotArea()
  const scale = useXAxisScale()
  if (!plot) return null
  return (
    <g>
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" stroke="var(--rule)" strokeWidth="1.5" />
        </pattern>
      </defs>
      {stretches.map(({ from, to }) => {
        const left = placeOn(scale, from)
        const right = placeOn(scale, to)
        if (left === null || right === null) return null
        return (
          <rect
            key={from}
            x={left}
            y={plot.y}
            width={right - left}
            height={plot.height}
            fill={`url(#${id})`}
            opacity={0.55}
          />
        )
      })}
    </g>
  )
}
