import type { SlaTerms, Term } from '@/lib/domain/sla/terms'

const OFFICE = [{ from: '09:00', to: '17:00' }]
const OFFICE_HOURS = 'office-hours'

const clock = (amount: number): Term => ({ amount, unit: 'clock_hours', calendarId: null })

const HOLIDAYS: readonly (readonly [date: string, name: string])[] = [
  ['2025-01-01', 'New Year’s Day'],
  ['2025-05-26', 'Memorial Day'],
  ['2025-07-04', 'Independence Day'],
  ['2025-09-01', 'Labor Day'],
  ['2025-11-27', 'Thanksgiving'],
  ['2025-11-28', 'Day after Thanksgiving'],
  ['2025-12-25', 'Christmas Day'],
  ['2026-01-01', 'New Year’s Day'],
  ['2026-05-25', 'Memorial Day'],
  ['2026-07-03', 'Independence Day'],
  ['2026-09-07', 'Labor Day'],
  ['2026-11-26', 'Thanksgiving'],
  ['2026-11-27', 'Day after Thanksgiving'],
  ['2026-12-25', 'Christmas Day'],
  ['2027-01-01', 'New Year’s Day'],
  ['2027-05-31', 'Memorial Day'],
  ['2027-07-05', 'Independence Day'],
  ['2027-09-06', 'Labor Day'],
  ['2027-11-25', 'Thanksgiving'],
  ['2027-11-26', 'Day after Thanksgiving'],
  ['2027-12-24', 'Christmas Day'],
]

/** What sales promises in the sample company. A first touch is counted around the clock, an answer in days of work. */
export const AGREED_SLA: SlaTerms = {
  calendars: [
    {
      id: OFFICE_HOURS,
      name: 'Office hours, New York',
      timeZone: 'America/New_York',
      weekly: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE },
      holidays: HOLIDAYS.map(([date, name]) => ({ date, name })),
      exceptions: [],
    },
  ],
  firstTouch: [
    { id: 'touch-inbound', route: 'inbound', segment: null, ...clock(4) },
    { id: 'touch-scored', route: 'scored', segment: null, ...clock(48) },
    { id: 'touch-pql', route: 'pql', segment: null, ...clock(24) },
  ],
  disposition: { amount: 5, unit: 'business_days', calendarId: OFFICE_HOURS },
  attempts: 3,
  remindersBeforeMinutes: [60],
  escalations: [
    { afterMinutes: 0, audience: 'owner' },
    { afterMinutes: 240, audience: 'sales_manager' },
  ],
  deemedAcceptedAfter: { amount: 7, unit: 'business_days', calendarId: OFFICE_HOURS },
  answerRejections: { amount: 10, unit: 'business_days', calendarId: OFFICE_HOURS },
}

const termDocument = ({ amount, unit, calendarId }: Term) => ({ amount, unit, calendar: calendarId })

/** The same as the agreement holds it. */
export function slaContent(terms: SlaTerms) {
  return {
    calendars: terms.calendars.map(({ timeZone, ...calendar }) => ({ ...calendar, time_zone: timeZone })),
    first_touch: terms.firstTouch.map(({ id, route, segment, ...term }) => ({
      ...{ id, route, segment },
      ...termDocument(term),
    })),
    disposition: terms.disposition && termDocument(terms.disposition),
    attempts: terms.attempts,
    reminders_before_minutes: terms.remindersBeforeMinutes,
    escalations: terms.escalations.map(({ afterMinutes, audience }) => ({
      after_minutes: afterMinutes,
      audience,
    })),
    deemed_accepted_after: terms.deemedAcceptedAfter && termDocument(terms.deemedAcceptedAfter),
    answer_rejections: terms.answerRejections && termDocument(terms.answerRejections),
  }
}
