import { Temporal } from 'temporal-polyfill'

export const PERIOD_UNITS = ['week', 'month', 'quarter', 'year'] as const
export type PeriodUnit = (typeof PERIOD_UNITS)[number]

/** A stretch of the calendar: its first day inside, its end outside. */
export type CalendarPeriod = { label: string; start: string; end: string }

/**
 * The period a day lies in. Weeks are ISO weeks. Quarters and years are those of the fiscal calendar; where
 * that does not start in January they are named FY after the calendar year in which the fiscal year ends.
 */
export function periodOf(day: string, unit: PeriodUnit, fiscalYearStartMonth: number): CalendarPeriod {
  const date = Temporal.PlainDate.from(day)
  const start = startOf(date, unit, fiscalYearStartMonth)
  return periodFrom(start, unit, fiscalYearStartMonth)
}

/** The periods from the one of the first day to the one of the last day, in order. */
export function periodsBetween(
  firstDay: string,
  lastDay: string,
  unit: PeriodUnit,
  fiscalYearStartMonth: number,
): CalendarPeriod[] {
  const periods: CalendarPeriod[] = []
  let period = periodOf(firstDay, unit, fiscalYearStartMonth)
  while (period.start <= lastDay) {
    periods.push(period)
    period = periodFrom(Temporal.PlainDate.from(period.end), unit, fiscalYearStartMonth)
  }
  return periods
}

/** The period with a label; null where there is none of that name. */
export function periodNamed(
  label: string,
  unit: PeriodUnit,
  fiscalYearStartMonth: number,
): CalendarPeriod | null {
  const year = Number(label.match(/\d{4}/)?.[0])
  const days = Number.isNaN(year)
    ? []
    : periodsBetween(`${year - 1}-01-01`, `${year}-12-31`, unit, fiscalYearStartMonth)
  return days.find(period => period.label === label) ?? null
}

function startOf(
  date: Temporal.PlainDate,
  unit: PeriodUnit,
  fiscalYearStartMonth: number,
): Temporal.PlainDate {
  if (unit === 'week') return date.subtract({ days: date.dayOfWeek - 1 })
  const month = date.with({ day: 1 })
  if (unit === 'month') return month
  const into = (date.month - fiscalYearStartMonth + 12) % (unit === 'quarter' ? 3 : 12)
  return month.subtract({ months: into })
}

const LENGTHS = {
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
} as const satisfies Record<PeriodUnit, object>

function periodFrom(
  start: Temporal.PlainDate,
  unit: PeriodUnit,
  fiscalYearStartMonth: number,
): CalendarPeriod {
  return {
    label: labelOf(start, unit, fiscalYearStartMonth),
    start: start.toString(),
    end: start.add(LENGTHS[unit]).toString(),
  }
}

function labelOf(start: Temporal.PlainDate, unit: PeriodUnit, fiscalYearStartMonth: number): string {
  if (unit === 'week') return `${start.yearOfWeek}-W${String(start.weekOfYear).padStart(2, '0')}`
  if (unit === 'month') return start.toString().slice(0, 7)
  const isCalendar = fiscalYearStartMonth === 1
  const intoYear = (start.month - fiscalYearStartMonth + 12) % 12
  const fiscalYear = start.subtract({ months: intoYear }).year + (isCalendar ? 0 : 1)
  const year = isCalendar ? `${fiscalYear}` : `FY${fiscalYear}`
  return unit === 'year' ? year : `${year}-Q${intoYear / 3 + 1}`
}
