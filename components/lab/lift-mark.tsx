type LiftMarkProps = { lift: number | null; interval: readonly [number, number] | null; isClear: boolean }

const WIDTH = 132
const FARTHEST = Math.log(16)

/** A ratio with its interval on a scale of doublings; the line in the middle is no difference. */
export function LiftMark({ lift, interval, isClear }: LiftMarkProps) {
  if (interval === null) return null
  const x = (ratio: number) => {
    const along = Math.max(-1, Math.min(1, Math.log(Math.max(ratio, 1e-9)) / FARTHEST))
    return Math.round(((along + 1) / 2) * WIDTH * 10) / 10
  }
  const ink = isClear ? 'var(--ink)' : 'var(--mark)'
  return (
    <svg width={WIDTH} height="9" className="inline-block" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1="4.5" y2="4.5" stroke="var(--hairline)" />
      <line x1={WIDTH / 2} x2={WIDTH / 2} y1="0" y2="9" stroke="var(--mark)" />
      <line x1={x(interval[0])} x2={x(interval[1])} y1="4.5" y2="4.5" stroke={ink} strokeWidth="1.5" />
      {lift === null ? null : (
        <circle cx={x(lift)} cy="4.5" r="2.5" fill={isClear ? ink : 'var(--paper)'} stroke={ink} />
      )}
    </svg>
  )
}
