import { formatDay, formatMonth } from '../domain/format/format-day'
import { groupLabel } from '../domain/format/group-label'
import type { TimeDimension } from '../domain/metrics/ids'

export type PeriodTick = { index: number; label: string; year: string | null }

/** Labels under the periods of a chart: each in short, its year where it changes, thinned out to what fits. */
export function periodTicks(groups: readonly string[], by: TimeDimension, fits: number): PeriodTick[] {
  const step = Math.max(1, Math.ceil(groups.length / fits))
  // Thinned from the end: the newest period is the one people look for.
  const kept = groups
    .map((group, index) => ({ group, index }))
    .filter(({ index }) => (groups.length - 1 - index) % step === 0)
  return kept.map(({ group, index }, i) => {
    const year = yearOf(group)
    const before = kept[i - 1]
    return {
      index,
      label: shortLabel(group, by),
      year: by !== 'year' && year !== (before && yearOf(before.group)) ? year : null,
    }
  })
}

const yearOf = (group: string) => group.match(/^(?:FY)?\d{4}/)?.[0] ?? ''

function shortLabel(group: string, by: TimeDimension): string {
  if (by === 'month') return formatMonth(group, false)
  if (by === 'quarter') return group.slice(-2)
  if (by === 'week') return formatDay(weekStart(group)).replace(/ \d{4}$/, '')
  return groupLabel(by, group)
}

/** Where a day lies among the periods of an axis, as a fraction of an index; null when outside. */
export function positionOf(
  day: string,
  groups: readonly string[],
  by: TimeDimension,
  fiscalYearStartMonth: number,
): number | null {
  const starts = groups.map(group => periodStart(group, by, fiscalYearStartMonth))
  const last = starts.at(-1)
  if (last === undefined) return null
  const end = nextStart(last, by)
  if (day < (starts[0] ?? '') || day >= end) return null
  const index = starts.findLastIndex(start => start <= day)
  const start = time(starts[index] ?? day)
  const stop = time(starts[index + 1] ?? end)
  // A period's mark stands in the middle of its place on the axis.
  return index - 0.5 + (time(day) - start) / (stop - start)
}

/** First day of a period as groups name it. */
export function periodStart(group: string, by: TimeDimension, fiscalYearStartMonth: number): string {
  if (by === 'month') return `${group}-01`
  if (by === 'week') return weekStart(group)
  const year = Number(yearOf(group).replace('FY', ''))
  const quarter = by === 'quarter' ? Number(group.slice(-1)) : 1
  // A fiscal year is named after the calendar year in which it ends.
  const firstYear = group.startsWith('FY') && fiscalYearStartMonth > 1 ? year - 1 : year
  return iso(Date.UTC(firstYear, fiscalYearStartMonth - 1 + (quarter - 1) * 3, 1))
}

function nextStart(start: string, by: TimeDimension): string {
  if (by === 'week') return iso(time(start) + 7 * 86_400_000)
  const months = { month: 1, quarter: 3, year: 12 }[by]
  const [year = 1970, month = 1] = start.split('-').map(Number)
  return iso(Date.UTC(year, month - 1 + months, 1))
}

/** Monday of an ISO week. */
function weekStart(week: string): string {
  const [year = 1970, number = 1] = week.split('-W').map(Number)
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000
  return iso(monday + (number - 1) * 7 * 86_400_000)
}

const time = (day: string) => Date.parse(`${day}T00:00:00Z`)
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
