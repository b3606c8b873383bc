type IntervalMarkProps = {
  value: number
  interval: readonly [number, number] | null
  /** The rate of all, to see at a glance whether the interval leaves it out. */
  reference: number | null
  isSmall: boolean
  /** Right end of the scale, the same for the whole column. */
  top: number
}

const WIDTH = 132

/** An interval to scale, from zero to the top of its column, with its value and the rate of all. */
export function IntervalMark({ value, interval, reference, isSmall, top }: IntervalMarkProps) {
  if (!interval) return null
  const x = (share: number) => Math.round(Math.min(share / top, 1) * WIDTH * 10) / 10
  const ink = isSmall ? 'var(--mark)' : 'var(--ink)'
  return (
    <svg width={WIDTH} height="9" className="inline-block" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1="4.5" y2="4.5" stroke="var(--hairline)" />
      <line x1={x(interval[0])} x2={x(interval[1])} y1="4.5" y2="4.5" stroke={ink} strokeWidth="1.5" />
      {reference === null ? null : (
        <line x1={x(reference)} x2={x(reference)} y1="0" y2="9" stroke="var(--mark)" />
      )}
      <circle cx={x(value)} cy="4.5" r="2.5" fill={isSmall ? 'var(--paper)' : ink} stroke={ink} />
    </svg>
  )
}
