import type { Operator } from './condition'

/** Fields of a lead that rules and gates may ask, by the names they have on the wire. */
export const LEAD_FIELDS = {
  company: { label: 'Company', kind: 'text' },
  job_title: { label: 'Job title', kind: 'text' },
  industry: { label: 'Industry', kind: 'text' },
  country: { label: 'Country', kind: 'text' },
  employees: { label: 'Employees', kind: 'number' },
  employee_band: { label: 'Employee band', kind: 'text' },
  annual_revenue: { label: 'Annual revenue', kind: 'number' },
  source: { label: 'Source', kind: 'text' },
  segment: { label: 'Segment', kind: 'text' },
} as const satisfies Record<string, { label: string; kind: 'text' | 'number' }>

export type LeadField = keyof typeof LEAD_FIELDS

/** Before the name of a field that only this workspace has, as its files and its CRM call it. */
export const ATTRIBUTE_PREFIX = 'attributes.'

/** Whether this names one of the fields every workspace has. */
export function isLeadField(field: string): field is LeadField {
  return Object.hasOwn(LEAD_FIELDS, field)
}

/** Name of an attribute of the workspace's own, when the field is one; null otherwise. */
export function attributeName(field: string): string | null {
  return field.startsWith(ATTRIBUTE_PREFIX) && field.length > ATTRIBUTE_PREFIX.length
    ? field.slice(ATTRIBUTE_PREFIX.length)
    : null
}

const RANGES: readonly Operator[] = ['gt', 'gte', 'lt', 'lte', 'between']
const WORDS: readonly Operator[] = ['matches', 'not_matches']

/** Operators that make no sense for a field: ranges of texts, words of numbers. */
export function refusedOperators(field: LeadField): readonly Operator[] {
  return LEAD_FIELDS[field].kind === 'text' ? RANGES : WORDS
}
