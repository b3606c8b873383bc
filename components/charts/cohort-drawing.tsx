'use client'

import { Area, CartesianGrid, ComposedChart, Line, ResponsiveContainer, Tooltip, YAxis } from 'recharts'
import type { CohortChart, CohortPoint } from '@/lib/charts/cohort-chart'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import { activePoint } from './active-point'
import { chartMargin, sideAxis } from './axis-look'
import { ChartTooltip } from './chart-tooltip'
import { ClaimLayer } from './claim-layer'
import { CohortMark } from './cohort-mark'
import { HatchLayer } from './hatch-layer'
import { LastLabel } from './last-label'
import { NoteLayer } from './note-layer'
import { PeriodAxis } from './period-axis'

export type CohortDrawingProps = {
  chart: CohortChart
  height: number
  /** Opens the leads behind a cohort; null where the reader may not see leads. */
  onOpen: ((group: string) => void) | null
}

export function CohortDrawing({ chart, height, onOpen }: CohortDrawingProps) {
  const { by, points, axis, hatched, annotations, claims } = chart
  const data = points.map(point => ({
    ...point,
    settledBand: point.state === 'mature' && !point.isSmall ? point.band : null,
  }))
  const hasClaims = claims.length > 0
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={data}
        margin={{ ...chartMargin, right: hasClaims ? 30 + claims.length * 9 : chartMargin.right }}
        onClick={({ activeTooltipIndex }) => {
          const point = points[Number(activeTooltipIndex)]
          if (point?.denominator) onOpen?.(point.group)
        }}
        className={onOpen ? '[&_.recharts-surface]:cursor-pointer' : undefined}
      >
        <HatchLayer stretches={hatched} />
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <PeriodAxis groups={points.map(point => point.group)} by={by} />
        <YAxis
          domain={[0, axis.top]}
          ticks={axis.ticks}
          tickFormatter={(value: number) => formatShare(value, axis.top < 0.05 ? 1 : 0)}
          {...sideAxis}
          width={52}
        />
        <NoteLayer notes={annotations} />
        <ClaimLayer claims={claims} top={axis.top} />
        <Area
          dataKey="settledBand"
          type="linear"
          stroke="none"
          fill="var(--ink)"
          fillOpacity={0.1}
          isAnimationActive={false}
          activeDot={false}
          connectNulls={false}
        />
        <Line
          dataKey="settled"
          type="linear"
          stroke="var(--ink)"
          strokeWidth={1.75}
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls={false}
        />
        <Line
          dataKey="value"
          stroke="none"
          dot={CohortMark}
          activeDot={{ r: 5, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 2 }}
          isAnimationActive={false}
        />
        <LastLabel points={points} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--rule)' }}
          content={hovered => (
            <CohortTooltip point={activePoint<CohortPoint>(hovered)} canOpen={onOpen !== null} />
          )}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

const STATE_WORDS = {
  mature: null,
  partly: 'Still maturing: some are too young to count',
  immature: 'Not mature yet',
  empty: 'No handoffs started then',
} as const

function CohortTooltip({ point, canOpen }: { point: CohortPoint | null; canOpen: boolean }) {
  if (!point) return null
  const { value, band, numerator, denominator, immature, state } = point
  return (
    <ChartTooltip title={point.label}>
      {value !== null ? (
        <span>
          <span className="font-medium text-ink">{formatShare(value)}</span>
          {band ? ` (95 %: ${formatInterval(band, 'share', null)})` : null}
        </span>
      ) : null}
      {denominator ? (
        <span>
          {numerator} of {denominator}
        </span>
      ) : null}
      {immature ? <span>{immature} too young</span> : null}
      {point.isSmall && state === 'mature' ? <span>Too few to judge</span> : null}
      {STATE_WORDS[state] ? <span>{STATE_WORDS[state]}</span> : null}
      {canOpen && denominator ? <span className="mt-1 text-ink-3">Press to see the leads</span> : null}
    </ChartTooltip>
  )
}
