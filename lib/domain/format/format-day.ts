const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-07-01` as "1 Jul 2026": no reader can swap its day and month. */
export function formatDay(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-').map(Number)
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`
}

/** A span of days, what both ends share said once: "1 Jul – 30 Sep 2026". */
export function formatDaySpan(from: string, to: string): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const start = sameYear ? formatDay(from).replace(/ \d{4}$/, '') : formatDay(from)
  return from === to ? formatDay(to) : `${start} – ${formatDay(to)}`
}

/** `2026-07` as "Jul 2026", or "Jul" where the year is said elsewhere. */
export function formatMonth(month: string, withYear = true): string {
  const [year, number] = month.split('-').map(Number)
  const name = MONTHS[(number ?? 1) - 1] ?? month
  return withYear ? `${name} ${year}` : name
}
