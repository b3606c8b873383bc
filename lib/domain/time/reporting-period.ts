/** The stretches of time a page can look at; `custom` is what its two days say. */
export const PERIOD_PRESETS = [
  'last_30_days',
  'last_90_days',
  'this_quarter',
  'last_quarter',
  'last_6_months',
  'last_12_months',
  'this_year',
  'all',
  'custom',
] as const
export type PeriodPreset = (typeof PERIOD_PRESETS)[number]

export const PERIOD_LABELS = {
  last_30_days: 'Last 30 days',
  last_90_days: 'Last 90 days',
  this_quarter: 'This quarter',
  last_quarter: 'Last quarter',
  last_6_months: 'Last 6 months',
  last_12_months: 'Last 12 months',
  this_year: 'This year',
  all: 'All time',
  custom: 'Chosen days',
} satisfies Record<PeriodPreset, string>

/** First and last day, both inside; null is open-ended. */
export type DaySpan = { from: string | null; to: string | null }

type Calendar = { today: string; fiscalYearStartMonth: number }

/**
 * The days a preset means on a day: rolling ones end on that day; months are whole
 * months up to and with the current one; quarters and years are those of the fiscal calendar.
 */
export function periodSpan(preset: PeriodPreset, calendar: Calendar, chosen: DaySpan): DaySpan {
  const { today } = calendar
  switch (preset) {
    case 'last_30_days':
      return { from: addDays(today, -29), to: today }
    case 'last_90_days':
      return { from: addDays(today, -89), to: today }
    case 'this_quarter':
      return { from: quarterStart(calendar, 0), to: today }
    case 'last_quarter':
      return { from: quarterStart(calendar, -1), to: addDays(quarterStart(calendar, 0), -1) }
    case 'last_6_months':
      return { from: monthStart(today, -5), to: today }
    case 'last_12_months':
      return { from: monthStart(today, -11), to: today }
    case 'this_year':
      return { from: yearStart(calendar), to: today }
    case 'all':
      return { from: null, to: null }
    case 'custom':
      return chosen
  }
}

/** So many days later; earlier when negative. */
export function addDays(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000)
}

/** Whole days from one day to the next one named, 0 for the same day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/** First day of the month so many months away. */
export function monthStart(day: string, months: number): string {
  const [year = 1970, month = 1] = day.split('-').map(Number)
  return isoDay(Date.UTC(year, month - 1 + months, 1))
}

function quarterStart({ today, fiscalYearStartMonth }: Calendar, quarters: number): string {
  const month = Number(today.slice(5, 7))
  const into = (((month - fiscalYearStartMonth) % 3) + 3) % 3
  return monthStart(today, -into + quarters * 3)
}

function yearStart({ today, fiscalYearStartMonth }: Calendar): string {
  const month = Number(today.slice(5, 7))
  return monthStart(today, -((month - fiscalYearStartMonth + 12) % 12))
}

const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/**
 * The latest window of the same length whose cohorts are all old enough for a horizon, so that a judgement is
 * always about finished cohorts; the window itself when it is old enough already.
 */
export function matureWindow(
  span: { from: string; to: string },
  horizonDays: number,
  today: string,
): { from: string; to: string } {
  const latest = addDays(today, -Math.ceil(horizonDays) - 1)
  const late = daysBetween(latest, span.to)
  return late <= 0 ? span : { from: addDays(span.from, -late), to: latest }
}
