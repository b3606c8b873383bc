/** A lead as metrics read it: when it came to be, and when it first became an MQL. */
export type LeadRow = {
  id: string
  createdAt: Date | null
  createdDateOnly: boolean
  firstMqlAt: Date | null
  firstMqlDateOnly: boolean
  source: string | null
  segment: string | null
  country: string | null
  employeeBand: string | null
  owner: string | null
}
