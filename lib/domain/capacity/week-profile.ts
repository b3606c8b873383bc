export const HOURS_OF_WEEK = 168

/** Share of arrivals in each hour of the week, Monday 00:00 first; sums to one. */
export type WeekProfile = readonly number[]

/**
 * When in the week handoffs come, from those that came; a little of every hour is added, so that no hour is ruled out
 * by few.
 */
export function weekProfile(hours: readonly number[]): WeekProfile {
  const counts = new Array<number>(HOURS_OF_WEEK).fill(0)
  for (const hour of hours) counts[hour] = (counts[hour] ?? 0) + 1
  const added = hours.length === 0 ? 1 : (hours.length * SMOOTHED) / HOURS_OF_WEEK
  const all = hours.length + added * HOURS_OF_WEEK
  return counts.map(count => (count + added) / all)
}

const SMOOTHED = 0.02

/** The hour of the week, with its fraction, up to which a share of a week's arrivals has come. */
export function hourAtShare(profile: WeekProfile, share: number): number {
  let before = 0
  for (const [hour, own] of profile.entries()) {
    if (share < before + own) return hour + (own === 0 ? 0 : (share - before) / own)
    before += own
  }
  return HOURS_OF_WEEK
}
