/** A value axis from zero: where honesty demands it to start, ending on a round step above the data. */
export type ValueAxis = { top: number; ticks: number[] }

const STEPS = [1, 2, 2.5, 5, 10]

/** Round steps up to the first one that holds `max`; `limit` caps what cannot exceed it (a share is at most 1). */
export function niceAxis(max: number, limit = Number.POSITIVE_INFINITY, count = 4): ValueAxis {
  if (!(max > 0)) return { top: Math.min(1, limit), ticks: [0, Math.min(1, limit)] }
  const step = niceStep(Math.min(max, limit) / count)
  const needed = Math.max(1, Math.ceil(round(Math.min(max, limit) / step)))
  const ticks = Array.from({ length: needed + 1 }, (_, i) => round(i * step)).filter(tick => tick <= limit)
  return { top: ticks.at(-1) ?? 1, ticks }
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = STEPS.find(each => each * power >= rough * 0.999) ?? 10
  return step * power
}

const round = (value: number) => Number(value.toPrecision(12))
