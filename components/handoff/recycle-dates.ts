export type RecycleDate = { key: string; label: string; day: string }

/** The dates one recycles until most often, counted from a day. */
export function recycleDates(today: string): RecycleDate[] {
  return [
    { key: '1', label: 'In one month', day: plusMonths(today, 1) },
    { key: '2', label: 'In three months', day: plusMonths(today, 3) },
    { key: '3', label: 'In six months', day: plusMonths(today, 6) },
    { key: '4', label: 'In a year', day: plusMonths(today, 12) },
  ]
}

/** The same day some months later, or the last one of a month that is shorter. */
export function plusMonths(day: string, months: number): string {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}
