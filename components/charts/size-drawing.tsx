'use client'

import {
  CartesianGrid,
  ComposedChart,
  ResponsiveContainer,
  Scatter,
  Tooltip,
  usePlotArea,
  useXAxisScale,
  useYAxisScale,
  XAxis,
  YAxis,
} from 'recharts'
import type { SizeBin, SizeChart, SizeMark } from '@/lib/charts/size-chart'
import { formatCount } from '@/lib/domain/format/format-count'
import { activePoint } from './active-point'
import { bottomAxis, sideAxis } from './axis-look'
import { ChartTooltip } from './chart-tooltip'
import { placeOn } from './place'

type SizeRow = SizeBin & { middle: number }

/** A histogram on a logarithmic axis, its bars as wide as their bins. */
export function SizeDrawing({ chart, height }: { chart: SizeChart; height: number }) {
  const rows: SizeRow[] = chart.bins.map(bin => ({ ...bin, middle: Math.sqrt(bin.from * bin.to) }))
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart data={rows} margin={{ top: 36, right: 24, bottom: 4, left: 0 }}>
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <XAxis
          dataKey="middle"
          type="number"
          scale="log"
          domain={[chart.from, chart.to]}
          ticks={chart.ticks.map(tick => tick.value)}
          tickFormatter={(value: number) => chart.ticks.find(tick => tick.value === value)?.label ?? ''}
          {...bottomAxis}
        />
        <YAxis
          domain={[0, chart.axis.top]}
          ticks={chart.axis.ticks}
          tickFormatter={formatCount}
          {...sideAxis}
          width={52}
        />
        <BinLayer bins={chart.bins} />
        <MarkLayer marks={chart.marks} />
        <Scatter dataKey="n" shape={() => <g />} isAnimationActive={false} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--rule)' }}
          content={hovered => <BinTooltip bin={activePoint<SizeRow>(hovered)} />}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

function BinLayer({ bins }: { bins: readonly SizeBin[] }) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  const y = useYAxisScale()
  if (!plot) return null
  return (
    <g>
      {bins.map(bin => {
        const left = placeOn(x, bin.from)
        const right = placeOn(x, bin.to)
        const top = placeOn(y, bin.n)
        if (left === null || right === null || top === null) return null
        const width = Math.max(1, right - left - 2)
        return (
          <rect
            key={bin.from}
            x={left + 1}
            y={top}
            width={width}
            height={plot.y + plot.height - top}
            fill="var(--sales)"
            opacity={0.85}
          />
        )
      })}
    </g>
  )
}

function MarkLayer({ marks }: { marks: readonly SizeMark[] }) {
  const plot = usePlotArea()
  const x = useXAxisScale()
  if (!plot) return null
  return (
    <g>
      {marks.map((mark, i) => {
        const left = placeOn(x, mark.value)
        if (left === null) return null
        const labelY = plot.y - 8 - (i === 0 ? 14 : 0)
        return (
          <g key={mark.kind}>
            <line
              x1={left}
              x2={left}
              y1={labelY + 4}
              y2={plot.y + plot.height}
              stroke="var(--ink)"
              strokeWidth={mark.kind === 'median' ? 1.75 : 1}
              strokeDasharray={mark.kind === 'median' ? undefined : '2 3'}
            />
            <text
              x={left + 5}
              y={labelY + 6}
              fontSize={12}
              fontWeight={mark.kind === 'median' ? 600 : 400}
              fill="var(--ink)"
            >
              {mark.label}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function BinTooltip({ bin }: { bin: SizeRow | null }) {
  if (!bin) return null
  return (
    <ChartTooltip title={bin.label}>
      <span>
        {formatCount(bin.n)} {bin.n === 1 ? 'deal' : 'deals'}
      </span>
    </ChartTooltip>
  )
}
