/** The days a replay counts, in months of the workspace's calendar; days are counted from 1970-01-01. */
export type ReplayWindow = {
  /** First day inside. */
  fromDay: number
  /** First day outside. */
  toDay: number
  /** First day of each month inside the window, the first cut at its beginning. */
  monthStarts: readonly number[]
}

/** Month of a day in a window by look-up, shifted by `firstDay`; -1 outside. */
export type MonthOfDay = { firstDay: number; months: Int16Array }

export function monthOfDay({ fromDay, toDay, monthStarts }: ReplayWindow): MonthOfDay {
  const months = new Int16Array(Math.max(0, toDay - fromDay)).fill(-1)
  monthStarts.forEach((start, i) => {
    months.fill(i, Math.max(0, start - fromDay), (monthStarts[i + 1] ?? toDay) - fromDay)
  })
  return { firstDay: fromDay, months }
}

/** Month a day lies in; -1: outside of the window. */
export function monthAt({ firstDay, months }: MonthOfDay, day: number): number {
  return months[day - firstDay] ?? -1
}
