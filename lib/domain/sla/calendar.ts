export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** A stretch of local time on one day, `HH:MM` to `HH:MM`; the end is outside and may be `24:00`. */
export type DayRange = { from: string; to: string }

export type Holiday = { date: string; name: string | null }

/** What holds on one date instead of the week and the holidays; no ranges: closed. */
export type CalendarException = { date: string; name: string | null; ranges: readonly DayRange[] }

/**
 * When a team promises to work. A date is decided by its exception, else closed by its holiday, else open as its
 * weekday says. Dates and times are those of the calendar's own zone.
 */
export type SlaCalendar = {
  timeZone: string
  weekly: Readonly<Partial<Record<Weekday, readonly DayRange[]>>>
  holidays: readonly Holiday[]
  exceptions: readonly CalendarException[]
}
