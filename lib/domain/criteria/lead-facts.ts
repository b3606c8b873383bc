import type { FactValue } from './holds-for'
import { attributeName, isLeadField, type LeadField } from './lead-field'

/** What is known of a lead and its company, as the lead row holds it. */
export type LeadFacts = {
  company: string | null
  jobTitle: string | null
  industry: string | null
  country: string | null
  employees: number | null
  employeeBand: string | null
  annualRevenueMinor: number | null
  source: string | null
  segment: string | null
  attributes: Readonly<Record<string, string | number | boolean>>
}

export const NO_FACTS: LeadFacts = {
  company: null,
  jobTitle: null,
  industry: null,
  country: null,
  employees: null,
  employeeBand: null,
  annualRevenueMinor: null,
  source: null,
  segment: null,
  attributes: {},
}

const READ: Record<LeadField, (facts: LeadFacts) => FactValue> = {
  company: facts => facts.company,
  job_title: facts => facts.jobTitle,
  industry: facts => facts.industry,
  country: facts => facts.country,
  employees: facts => facts.employees,
  employee_band: facts => facts.employeeBand,
  annual_revenue: facts => (facts.annualRevenueMinor === null ? null : facts.annualRevenueMinor / 100),
  source: facts => facts.source,
  segment: facts => facts.segment,
}

/** Value of a field of a lead, money in major units; null when nobody knows it. */
export function factOf(facts: LeadFacts, field: string): FactValue {
  if (isLeadField(field)) return READ[field](facts)
  const name = attributeName(field)
  return name !== null && Object.hasOwn(facts.attributes, name) ? (facts.attributes[name] ?? null) : null
}
