'use client'

import type { CohortPoint } from '@/lib/charts/cohort-chart'

type MarkProps = { cx?: number; cy?: number; payload?: CohortPoint; index?: number }

/** A finished cohort is a full dot; a young or small one is hollow and grey: no judgement can be read off it. */
export function CohortMark({ cx, cy, payload, index }: MarkProps) {
  if (cx === undefined || cy === undefined || !payload || payload.value === null) return <g key={index} />
  const isFirm = payload.state === 'mature' && !payload.isSmall
  return (
    <circle
      key={index}
      cx={cx}
      cy={cy}
      r={isFirm ? 2.5 : 3}
      fill={isFirm ? 'var(--ink)' : 'var(--paper)'}
      stroke={isFirm ? 'var(--ink)' : 'var(--mark)'}
      strokeWidth={1.5}
    />
  )
}
