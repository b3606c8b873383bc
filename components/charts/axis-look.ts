/** One look for every axis: small ink-grey words, no lines but a hairline at zero. */
export const axisText = { fontSize: 12, fill: 'var(--ink-3)', fontFamily: 'inherit' } as const

const bare = { tick: axisText, tickLine: false } as const

export const sideAxis = { ...bare, axisLine: false } as const
export const bottomAxis = { ...bare, axisLine: { stroke: 'var(--rule)' }, height: 28 } as const

export const chartMargin = { top: 20, right: 24, bottom: 4, left: 0 } as const
