'use client'

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import type { IncidenceChart, IncidencePoint } from '@/lib/charts/incidence-chart'
import { formatDays } from '@/lib/domain/format/format-duration'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import { activePoint } from './active-point'
import { bottomAxis, chartMargin, sideAxis } from './axis-look'
import { ChartTooltip } from './chart-tooltip'
import { placeOn } from './place'

export function IncidenceDrawing({ chart, height }: { chart: IncidenceChart; height: number }) {
  const { points, axis, days } = chart
  const end = points.at(-1)?.day ?? 0
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={points} margin={{ ...chartMargin, right: 56 }}>
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="day"
          type="number"
          domain={[0, end]}
          ticks={days}
          tickFormatter={(day: number) => (day === 0 ? 'MQL' : `${day}`)}
          {...bottomAxis}
        />
        <YAxis
          domain={[0, axis.top]}
          ticks={axis.ticks}
          tickFormatter={(value: number) => formatShare(value, axis.top < 0.05 ? 1 : 0)}
          {...sideAxis}
          width={52}
        />
        <MedianLayer median={chart.median} />
        <Area
          dataKey="band"
          type="stepAfter"
          stroke="none"
          fill="var(--ink)"
          fillOpacity={0.1}
          isAnimationActive={false}
          activeDot={false}
        />
        <Line
          dataKey="value"
          type="stepAfter"
          stroke="var(--ink)"
          strokeWidth={1.75}
          dot={false}
          activeDot={{ r: 4, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 2 }}
          isAnimationActive={false}
        />
        <EndLabel points={points} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--rule)' }}
          content={hovered => <PointTooltip point={activePoint<IncidencePoint>(hovered)} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

function MedianLayer({ median }: { median: IncidenceChart['median'] }) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!plot || !median) return null
  const left = placeOn(x, median.day)
  const top = placeOn(y, median.value)
  if (left === null || top === null) return null
  return (
    <g>
      <line x1={left} x2={left} y1={top} y2={plot.y + plot.height} stroke="var(--ink-3)" />
      <text
        x={left + 6}
        y={plot.y + plot.height - 8}
        fontSize={12}
        fill="var(--ink-2)"
        stroke="var(--paper)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        half of the wins by {formatDays(median.day)}
      </text>
    </g>
  )
}

function EndLabel({ points }: { points: readonly IncidencePoint[] }) {
  const x = useXAxisScale()
  const y = useYAxisScale()
  const last = points.at(-1)
  if (!last) return null
  const left = placeOn(x, last.day)
  const top = placeOn(y, last.value)
  if (left === null || top === null) return null
  return (
    <text x={left + 8} y={top + 4} fontSize={12} fontWeight={600} fill="var(--ink)">
      {formatShare(last.value)}
    </text>
  )
}

function PointTooltip({ point }: { point: IncidencePoint | null }) {
  if (!point) return null
  return (
    <ChartTooltip title={`By ${formatDays(Math.round(point.day))} after the MQL`}>
      <span>
        <span className="font-medium text-ink">{formatShare(point.value)}</span> won (95 %:{' '}
        {formatInterval(point.band, 'share', null)})
      </span>
      <span>{point.atRisk} still followed</span>
    </ChartTooltip>
  )
}
