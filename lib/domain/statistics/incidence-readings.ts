import type { Incidence, IncidenceStep } from './incidence'

export type Reading = { value: number; low: number; high: number; atRisk: number }

/** How many are still at risk at a time: those who have not left before it. */
export function atRiskAt(curve: Incidence, time: number): number {
  const index = lowerBound(curve.times, time)
  return index < curve.atRisk.length ? (curve.atRisk[index] ?? 0) : 0
}

/** The last time at which so many are at risk; null where there never were. The curve is not read beyond it. */
export function supportedUntil(curve: Incidence, minimumAtRisk: number): number | null {
  let until: number | null = null
  for (let i = 0; i < curve.times.length; i++) {
    if ((curve.atRisk[i] ?? 0) < minimumAtRisk) break
    until = curve.times[i] ?? null
  }
  return until
}

/** The estimate at a time; null beyond what is supported. */
export function readAt(curve: Incidence, time: number, minimumAtRisk: number): Reading | null {
  const atRisk = atRiskAt(curve, time)
  if (atRisk < minimumAtRisk) return null
  const step = lastStepAt(curve.steps, time)
  return step === null
    ? { value: 0, low: 0, high: 0, atRisk }
    : { value: step.value, low: step.low, high: step.high, atRisk }
}

/** First time at which the estimate reaches a level; null if it never does while supported. */
export function timeToReach(curve: Incidence, level: number, until: number | null): number | null {
  if (until === null) return null
  const step = curve.steps.find(candidate => candidate.value >= level)
  return step !== undefined && step.time <= until ? step.time : null
}

/** The steps up to a time, thinned to so many: the last one of each equal stretch of time. */
export function thinSteps(curve: Incidence, until: number | null, most: number): IncidenceStep[] {
  if (until === null) return []
  const steps = curve.steps.filter(step => step.time <= until)
  if (steps.length <= most) return steps
  const first = steps[0]?.time ?? 0
  const width = (until - first) / most || 1
  const kept: IncidenceStep[] = []
  steps.forEach((step, index) => {
    const next = steps[index + 1]
    const stretch = (time: number) => Math.min(most - 1, Math.floor((time - first) / width))
    if (next === undefined || stretch(next.time) !== stretch(step.time)) kept.push(step)
  })
  return kept
}

function lastStepAt(steps: readonly IncidenceStep[], time: number): IncidenceStep | null {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((steps[middle]?.time ?? 0) <= time) low = middle + 1
    else high = middle
  }
  return steps[low - 1] ?? null
}

function lowerBound(times: Float64Array, time: number): number {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((times[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}
