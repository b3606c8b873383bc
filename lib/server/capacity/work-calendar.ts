import 'server-only'
import type { SlaCalendar } from '@/lib/domain/sla/calendar'
import type { SlaTerms } from '@/lib/domain/sla/terms'

export type NamedCalendar = SlaCalendar & { name: string }

const OFFICE = [{ from: '09:00', to: '17:00' }]

/** When reps are at work: the calendar of a promise of sales, else the first there is, else the usual office hours. */
export function workCalendar(
  { calendars, firstTouch, disposition }: SlaTerms,
  timeZone: string,
): NamedCalendar {
  const named = [...firstTouch, ...(disposition ? [disposition] : [])].find(term => term.calendarId !== null)
  const chosen = calendars.find(({ id }) => id === named?.calendarId) ?? calendars[0]
  if (chosen) return chosen
  return {
    name: 'Monday to Friday, 9 to 17',
    timeZone,
    weekly: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE },
    holidays: [],
    exceptions: [],
  }
}
