'use client'

import { Bar, CartesianGrid, ComposedChart, ResponsiveContainer, Tooltip, YAxis } from 'recharts'
import type { ValueAxis } from '@/lib/charts/nice-axis'
import type { VolumePipelineChart, VolumePipelinePoint } from '@/lib/charts/volume-pipeline-chart'
import { formatCompactCount, formatCount } from '@/lib/domain/format/format-count'
import { formatMoney } from '@/lib/domain/format/format-money'
import { activePoint } from './active-point'
import { sideAxis } from './axis-look'
import { ChartTooltip } from './chart-tooltip'
import { NoteLayer } from './note-layer'
import { PeriodAxis } from './period-axis'

export type VolumePipelineDrawingProps = { chart: VolumePipelineChart; currency: string; height: number }

/** Two panels that share their time axis and nothing else; moving along one moves along the other. */
export function VolumePipelineDrawing({ chart, currency, height }: VolumePipelineDrawingProps) {
  const tooltip = (hovered: unknown) => (
    <PeriodTooltip point={activePoint<VolumePipelinePoint>(hovered)} currency={currency} />
  )
  return (
    <div>
      <Panel
        chart={chart}
        series="mqls"
        axis={chart.mqlAxis}
        format={formatCompactCount}
        height={Math.round(height * 0.46)}
        tooltip={tooltip}
      />
      <Panel
        chart={chart}
        series="pipeline"
        axis={chart.pipelineAxis}
        format={value => formatMoney(value, currency)}
        height={Math.round(height * 0.54)}
        tooltip={tooltip}
      />
    </div>
  )
}

type PanelProps = {
  chart: VolumePipelineChart
  series: 'mqls' | 'pipeline'
  axis: ValueAxis
  format: (value: number) => string
  height: number
  tooltip: (hovered: unknown) => React.ReactNode
}

const PANELS = {
  mqls: { fill: 'var(--marketing)', label: 'MQLs handed over' },
  pipeline: { fill: 'var(--sales)', label: 'Pipeline created' },
} as const

function Panel({ chart, series, axis, format, height, tooltip }: PanelProps) {
  const { fill, label } = PANELS[series]
  const isLower = series === 'pipeline'
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={chart.points}
        syncId="volume-pipeline"
        margin={{ top: 28, right: 8, bottom: 0, left: 0 }}
        barCategoryGap="28%"
      >
        <CartesianGrid vertical={false} stroke="var(--hairline)" />
        <PeriodAxis groups={chart.points.map(point => point.group)} by={chart.by} isNamed={isLower} />
        <YAxis domain={[0, axis.top]} ticks={axis.ticks} tickFormatter={format} {...sideAxis} width={60} />
        <NoteLayer notes={chart.annotations} named={!isLower} />
        <text x={60} y={14} fontSize={12} fontWeight={600} fill={fill}>
          {label}
        </text>
        <Bar dataKey={series} isAnimationActive={false} shape={PeriodBar} fill={fill} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hairline)', opacity: 0.5 }}
          content={tooltip}
        />
      </ComposedChart>
    </ResponsiveContainer>
  )
}

type BarProps = {
  x?: number
  y?: number
  width?: number
  height?: number
  fill?: string
  payload?: VolumePipelinePoint
}

/** The period that is still running is an outline: it will grow. */
function PeriodBar({ x = 0, y = 0, width = 0, height = 0, fill, payload }: BarProps) {
  const w = Math.min(width, 40)
  const left = x + (width - w) / 2
  if (height <= 0) return <g />
  return payload?.isOpen ? (
    <rect
      x={left + 0.75}
      y={y + 0.75}
      width={Math.max(0, w - 1.5)}
      height={Math.max(0, height - 0.75)}
      fill={fill}
      fillOpacity={0.12}
      stroke={fill}
      strokeWidth={1.5}
    />
  ) : (
    <rect x={left} y={y} width={w} height={height} fill={fill} />
  )
}

function PeriodTooltip({ point, currency }: { point: VolumePipelinePoint | null; currency: string }) {
  if (!point) return null
  return (
    <ChartTooltip title={point.label}>
      <span>{formatCount(point.mqls ?? 0)} MQLs</span>
      <span>{formatMoney(point.pipeline ?? 0, currency)} pipeline created</span>
      {point.isOpen ? <span>Not over yet</span> : null}
    </ChartTooltip>
  )
}
