/** What both sides of the sample company mean, in their own words. */
export const AGREED_CLAUSES = [
  {
    id: 'purpose',
    title: 'What this is for',
    text: 'One definition of a lead that is worth a conversation, and what each side does about it. Both sides sign it, both sides are measured by it, and either side may propose to change it.',
  },
  {
    id: 'mql',
    title: 'When marketing hands a lead over',
    text: 'A lead is handed over when it fits the customers we serve and has shown interest by what it did, or when it asked for a person. Somebody who asks for a demo is never made to earn points first.',
  },
  {
    id: 'answer',
    title: 'What sales owes every lead',
    text: 'A person tries to reach each lead in the time promised for its route, and every handoff is answered: accepted, or sent back with a reason from the list. Silence is counted, not overlooked.',
  },
  {
    id: 'rejections',
    title: 'What happens to rejections',
    text: 'Marketing reads every reason and answers: the criteria change, or the rejection is disputed with the evidence. Nobody is handed over again without new engagement.',
  },
]

/** Promises of both sides, each held against a number of the product. */
export const agreedCommitments = (acceptance: number) => [
  {
    id: 'first-touch',
    side: 'sales',
    name: 'First touch in time',
    metric: 'sla_attainment',
    figure: 'value',
    horizon_days: null,
    route: null,
    at_least: 0.8,
    at_most: null,
  },
  {
    id: 'answered',
    side: 'sales',
    name: 'Every handoff is answered',
    metric: 'disposition_coverage',
    figure: 'value',
    horizon_days: null,
    route: null,
    at_least: 0.9,
    at_most: null,
  },
  {
    id: 'volume',
    side: 'marketing',
    name: 'Handoffs a week',
    metric: 'mql_volume',
    figure: 'n_per_week',
    horizon_days: null,
    route: null,
    at_least: 15,
    at_most: null,
  },
  {
    id: 'quality',
    side: 'marketing',
    name: 'Leads that fit the criteria',
    metric: 'acceptance_quality',
    figure: 'value',
    horizon_days: null,
    route: null,
    at_least: acceptance,
    at_most: null,
  },
]
