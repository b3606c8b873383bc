import { memo } from 'react'
import type { CurvePanel } from '@/lib/charts/threshold-curve'

type ThresholdPanelProps = {
  panel: CurvePanel
  highest: number
  /** Where the draft stands, and what is in force. */
  at: number
  was: number | null
  say: (value: number) => string
}

const HEIGHT = 92

/** One curve over all thresholds: what is in force in grey, the draft in ink, and where both stand. */
export function ThresholdPanel({ panel, highest, at, was, say }: ThresholdPanelProps) {
  const { title, axis, values } = panel
  const y = placeIn(axis)
  const now = values[Math.round(at)] ?? null
  const left = (threshold: number) => `${(Math.min(threshold, highest) / highest) * 100}%`
  return (
    <div className="relative pl-12">
      <p className="flex justify-between gap-4 pb-1 text-xs text-ink-3">
        <span>{title}</span>
        <span className="font-medium text-ink">{now === null ? 'too few to say' : say(now)}</span>
      </p>
      <div className="relative" style={{ height: HEIGHT }}>
        {axis.ticks.map(tick => (
          <span
            key={tick}
            aria-hidden="true"
            className="absolute right-full mr-2 -translate-y-1/2 text-xs whitespace-nowrap text-ink-3"
            style={{ top: y(tick) }}
          >
            {say(tick)}
          </span>
        ))}
        <svg
          viewBox={`0 0 ${highest} ${HEIGHT}`}
          preserveAspectRatio="none"
          className="absolute inset-0 size-full overflow-visible"
          aria-hidden="true"
        >
          <CurveShape panel={panel} highest={highest} />
          {was === null ? null : (
            <line
              x1={was}
              x2={was}
              y1={0}
              y2={HEIGHT}
              stroke="var(--mark)"
              vectorEffect="non-scaling-stroke"
            />
          )}
          <line
            x1={at}
            x2={at}
            y1={0}
            y2={HEIGHT}
            stroke="var(--ink)"
            strokeWidth={1.25}
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {now === null ? null : (
          <span
            aria-hidden="true"
            className="absolute size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2 border-paper bg-ink"
            style={{ left: left(at), top: y(now) }}
          />
        )}
      </div>
    </div>
  )
}

/** The lines themselves, drawn once for an answer however often the threshold moves over them. */
const CurveShape = memo(function CurveShape({ panel, highest }: { panel: CurvePanel; highest: number }) {
  const { axis, values, before, band } = panel
  const y = placeIn(axis)
  return (
    <>
      {axis.ticks.map(tick => (
        <line
          key={tick}
          x1={0}
          x2={highest}
          y1={y(tick)}
          y2={y(tick)}
          stroke={tick === 0 ? 'var(--rule)' : 'var(--hairline)'}
          vectorEffect="non-scaling-stroke"
        />
      ))}
      {band ? <path d={areaOf(band, y)} fill="var(--ink)" fillOpacity={0.1} /> : null}
      {before ? (
        <path
          d={lineOf(before, y)}
          fill="none"
          stroke="var(--mark)"
          strokeWidth={1.25}
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
      <path
        d={lineOf(values, y)}
        fill="none"
        stroke="var(--marketing)"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </>
  )
})

type Y = (value: number) => number

const placeIn =
  ({ top }: CurvePanel['axis']): Y =>
  value =>
    HEIGHT - (Math.min(value, top) / top) * HEIGHT

/** A gap is a gap: a line ends where nothing can be said. */
function lineOf(values: readonly (number | null)[], y: Y): string {
  let path = ''
  let isOpen = false
  values.forEach((value, x) => {
    if (value !== null) path += `${isOpen ? 'L' : 'M'}${x} ${y(value).toFixed(2)}`
    isOpen = value !== null
  })
  return path
}

function areaOf(band: readonly ([number, number] | null)[], y: Y): string {
  const known = band.flatMap((each, x) => (each === null ? [] : [{ x, each }]))
  if (known.length === 0) return ''
  const high = known.map(({ x, each }) => `${x} ${y(each[1]).toFixed(2)}`)
  const low = known.toReversed().map(({ x, each }) => `${x} ${y(each[0]).toFixed(2)}`)
  return `M${[...high, ...low].join('L')}Z`
}
