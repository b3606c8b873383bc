/** Titles of people who buy what the sample company sells, from the top down. */
export const BUYER_TITLES = [
  'Chief Revenue Officer',
  'Chief Marketing Officer',
  'VP Revenue Operations',
  'VP Marketing',
  'VP Sales',
  'Director of Revenue Operations',
  'Director of Demand Generation',
  'Director of Sales Operations',
  'Director of Marketing Operations',
  'Head of Growth',
  'Head of RevOps',
  'Head of Business Systems',
  'Revenue Operations Manager',
  'Marketing Operations Manager',
  'Sales Operations Manager',
  'CRM Manager',
  'Demand Generation Manager',
] as const

/** Titles outside the ideal customer profile: they read, they do not buy. */
export const OTHER_TITLES = [
  'Student',
  'Intern',
  'Freelance Consultant',
  'Research Assistant',
  'Job Seeker',
  'Teacher',
  'Junior Copywriter',
] as const

/** Titles of those around the buyer. */
export const NEIGHBOUR_TITLES = [
  'Marketing Specialist',
  'Content Manager',
  'Sales Development Representative',
  'Account Executive',
  'Data Analyst',
  'Product Marketing Manager',
  'Business Analyst',
  'IT Manager',
  'Campaign Manager',
] as const
