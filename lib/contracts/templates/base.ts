import type { AgreementContent, Commitment } from '../agreement-content'

const OFFICE = [{ from: '09:00', to: '17:00' }]

export const OFFICE_CALENDAR: AgreementContent['sla']['calendars'][number] = {
  id: 'office-hours',
  name: 'Office hours',
  time_zone: 'UTC',
  weekly: { monday: OFFICE, tuesday: OFFICE, wednesday: OFFICE, thursday: OFFICE, friday: OFFICE },
  holidays: [],
  exceptions: [],
}

/** A promised time in office hours. */
export const businessHours = (amount: number) => ({
  amount,
  unit: 'business_hours' as const,
  calendar: OFFICE_CALENDAR.id,
})
export const businessDays = (amount: number) => ({
  amount,
  unit: 'business_days' as const,
  calendar: OFFICE_CALENDAR.id,
})

/** A promise with a least value; everything else as usual. */
export const atLeast = (
  id: string,
  side: Commitment['side'],
  name: string,
  metric: Commitment['metric'],
  least: number,
  more: Partial<Commitment> = {},
): Commitment => ({
  ...{ id, side, name, metric, figure: 'value', horizon_days: null, route: null },
  ...{ at_least: least, at_most: null },
  ...more,
})

export const CLAUSES: AgreementContent['clauses'] = [
  {
    id: 'purpose',
    title: 'What this is for',
    text: 'One definition of a lead that is worth a conversation, and what each side does about it. Both sides sign it, both are measured by it, and either may propose to change it.',
  },
  {
    id: 'handover',
    title: 'When marketing hands a lead over',
    text: 'A lead is handed over when it fits the customers we serve and has shown interest by what it did, or when it asked for a person.',
  },
  {
    id: 'answer',
    title: 'What sales owes every lead',
    text: 'A person tries to reach each lead in the time promised for its route, and every handoff is answered: accepted, or sent back with a reason from the list.',
  },
  {
    id: 'rejections',
    title: 'What happens to rejections',
    text: 'Marketing reads every reason and answers: the criteria change, or the rejection is disputed with evidence. Nobody is handed over again without new engagement.',
  },
]
