'use client'

import {
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
import type { ScoreChart, ScoreDot } from '@/lib/charts/score-chart'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { formatPoints } from '@/lib/domain/format/format-points'
import { activePoint } from './active-point'
import { bottomAxis, chartMargin, sideAxis } from './axis-look'
import { ChartTooltip } from './chart-tooltip'
import { placeOn } from './place'

type ScoreDrawingProps = { chart: ScoreChart; height: number; timeZone: string }

export function ScoreDrawing({ chart, height, timeZone }: ScoreDrawingProps) {
  const { points, axis, days } = chart
  const [first, last] = [points[0]?.ms ?? 0, points.at(-1)?.ms ?? 0]
  const labels = new Map(days.map(({ ms, label }) => [ms, label]))
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={points} margin={{ ...chartMargin, right: 44 }}>
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="ms"
          type="number"
          domain={[first, last]}
          ticks={days.map(day => day.ms)}
          tickFormatter={(ms: number) => labels.get(ms) ?? ''}
          {...bottomAxis}
        />
        <YAxis
          domain={[axis.bottom, axis.top]}
          ticks={axis.ticks}
          tickFormatter={formatPoints}
          {...sideAxis}
          width={40}
        />
        <ThresholdLayer threshold={chart.threshold} />
        <HandoffLayer handoffs={chart.handoffs} />
        <Line
          dataKey="total"
          type="linear"
          stroke="var(--marketing)"
          strokeWidth={1.75}
          dot={false}
          activeDot={{ r: 4, fill: 'var(--marketing)', stroke: 'var(--paper)', strokeWidth: 2 }}
          isAnimationActive={false}
        />
        <EndLabel points={points} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--rule)' }}
          content={hovered => <DotTooltip dot={activePoint<ScoreDot>(hovered)} timeZone={timeZone} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

function ThresholdLayer({ threshold }: { threshold: number }) {
  const plot = usePlotArea()
  const top = placeOn(useYAxisScale(), threshold)
  if (!plot || top === null) return null
  return (
    <g>
      <line
        x1={plot.x}
        x2={plot.x + plot.width}
        y1={top}
        y2={top}
        stroke="var(--ink-2)"
        strokeDasharray="4 4"
      />
      <text
        x={plot.x + 6}
        y={top - 6}
        fontSize={12}
        fill="var(--ink-2)"
        stroke="var(--paper)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        the line, {formatPoints(threshold)}
      </text>
    </g>
  )
}

function HandoffLayer({ handoffs }: { handoffs: readonly number[] }) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  if (!plot) return null
  return (
    <g>
      {handoffs.map(ms => {
        const left = placeOn(x, ms)
        if (left === null) return null
        const isLate = left > plot.x + plot.width - 80
        return (
          <g key={ms}>
            <line x1={left} x2={left} y1={plot.y} y2={plot.y + plot.height} stroke="var(--sales)" />
            <text
              x={isLate ? left - 5 : left + 5}
              y={plot.y + plot.height - 7}
              textAnchor={isLate ? 'end' : 'start'}
              fontSize={12}
              fill="var(--sales)"
              stroke="var(--paper)"
              strokeWidth={4}
              paintOrder="stroke"
            >
              handed over
            </text>
          </g>
        )
      })}
    </g>
  )
}

function EndLabel({ points }: { points: readonly ScoreDot[] }) {
  const last = points.at(-1)
  const left = placeOn(useXAxisScale(), last?.ms ?? 0)
  const top = placeOn(useYAxisScale(), last?.total ?? 0)
  if (!last || last.total === null || left === null || top === null) return null
  return (
    <text x={left + 8} y={top + 4} fontSize={12} fontWeight={600} fill="var(--ink)">
      {formatPoints(last.total)}
    </text>
  )
}

function DotTooltip({ dot, timeZone }: { dot: ScoreDot | null; timeZone: string }) {
  if (!dot || dot.total === null) return null
  return (
    <ChartTooltip title={`${formatPoints(dot.total)} points`}>
      <span>{formatInstant(new Date(dot.ms).toISOString(), timeZone)}</span>
    </ChartTooltip>
  )
}
