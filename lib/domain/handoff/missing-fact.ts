/** What a handoff can lack so that sales cannot work on it; marketing is asked for exactly this. */
export const MISSING_FACTS = {
  email: 'E-mail address',
  phone: 'Phone number',
  name: 'Name of the person',
  job_title: 'Job title',
  company: 'Company',
  company_size: 'Company size',
  industry: 'Industry',
  country: 'Country',
  interest: 'What they are interested in',
} as const

export type MissingFact = keyof typeof MISSING_FACTS
