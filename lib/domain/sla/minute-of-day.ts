const WALL_TIME = /^([01]\d|2[0-3]):([0-5]\d)$/
export const MINUTES_A_DAY = 1440

/** Minutes since local midnight of a wall time `HH:MM`; `24:00` is the end of the day; null when it is neither. */
export function minuteOfDay(time: string): number | null {
  if (time === '24:00') return MINUTES_A_DAY
  const match = WALL_TIME.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}
