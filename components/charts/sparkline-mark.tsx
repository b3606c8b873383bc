import type { Sparkline } from '@/lib/charts/sparkline'

/** A trend the size of a word; the numbers are in the table beside it and in the funnel. */
export function SparklineMark({ line, label }: { line: Sparkline | null; label: string }) {
  if (!line) return <span className="text-xs text-ink-3">–</span>
  const { width, height, settled, young, last } = line
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fill="none"
      role="img"
      aria-label={label}
    >
      {settled.map(path => (
        <path key={path} d={path} stroke="var(--ink-2)" strokeWidth="1.5" strokeLinejoin="round" />
      ))}
      {young.map(path => (
        <path key={path} d={path} stroke="var(--mark)" strokeWidth="1.25" strokeDasharray="2 2" />
      ))}
      {last ? (
        <circle
          cx={last.x}
          cy={last.y}
          r="2.25"
          fill={last.isYoung ? 'var(--paper)' : 'var(--ink)'}
          stroke={last.isYoung ? 'var(--mark)' : 'var(--ink)'}
        />
      ) : null}
    </svg>
  )
}
