/** What became of a past lead, coarse enough that every round can have some of each. */
export const STRATA = ['won', 'qualified', 'accepted', 'sent_back'] as const
export type Stratum = (typeof STRATA)[number]
