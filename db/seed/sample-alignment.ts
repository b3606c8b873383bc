/** What can be seen of a lead when it is labelled, as far as the people of the sample company go by it. */
type Seen = { employees: number | null; jobTitle: string | null; actions: number }

const isSenior = (title: string | null) =>
  /\b(chief|ceo|cfo|coo|cto|cmo|cro|vp|head|director|founder|owner)\b/i.test(title ?? '')
const isLarge = (employees: number | null, least: number) => employees !== null && employees >= least

const TITLES = ['VP Sales', 'Chief Marketing Officer', 'Director of Sales Operations']

/** Two rounds: before version 3 marketing went by activity and sales by size and role; a quarter later both look at both. */
export const SAMPLE_ROUNDS = [
  {
    weeksAfterVersion3: -3,
    marketing: ({ actions }: Seen) => actions >= 9,
    sales: ({ employees, jobTitle }: Seen) => isLarge(employees, 100) && isSenior(jobTitle),
    definitions: {
      marketing: {
        ...{ threshold: 65, least_employees: 20, most_employees: null },
        ...{
          titles: ['Operations Manager', ...TITLES],
          actions: ['content_form', 'webinar', 'demo_request'],
        },
      },
      sales: {
        ...{ threshold: 65, least_employees: 100, most_employees: null },
        ...{ titles: TITLES, actions: ['demo_request', 'pricing_view'] },
      },
    },
  },
  {
    weeksAfterVersion3: 12,
    marketing: ({ employees, jobTitle, actions }: Seen) =>
      isLarge(employees, 50) && (isSenior(jobTitle) || actions >= 16),
    sales: ({ employees, jobTitle }: Seen) => isLarge(employees, 100) && isSenior(jobTitle),
    definitions: {
      marketing: {
        ...{ threshold: 50, least_employees: 50, most_employees: null },
        ...{ titles: TITLES, actions: ['demo_request', 'pricing_view', 'webinar_attended'] },
      },
      sales: {
        ...{ threshold: 50, least_employees: 100, most_employees: null },
        ...{ titles: TITLES, actions: ['demo_request', 'pricing_view'] },
      },
    },
  },
] as const
