import type { ScaleFunction } from 'recharts'

/** A value's place on an axis in pixels; null while the chart has not measured itself yet. */
export function placeOn(scale: ScaleFunction | undefined, value: number): number | null {
  const place = Number(scale?.(value))
  return Number.isFinite(place) ? place : null
}
