import { employeeBandOf } from '@/lib/domain/record/employee-band'
import type { Attributes, LeadRecord, SlottedFact } from '@/lib/domain/record/record'
import type { Cells } from './cells'

type Parts = {
  externalId: string
  facts: SlottedFact[]
  opportunityRef?: string | null
  attributes: Attributes
}

/** A lead from the fields that every source calls the same here, whatever its headers were. */
export function leadRecord(
  cells: Cells,
  { externalId, facts, opportunityRef = null, attributes }: Parts,
): LeadRecord {
  const annualRevenueMinor = cells.moneyIfReadable('annualRevenue')
  return {
    kind: 'lead',
    externalId,
    createdAt: cells.when('createdAt'),
    firstName: cells.text('firstName'),
    lastName: cells.text('lastName'),
    fullName: cells.text('fullName'),
    email: cells.text('email'),
    phone: cells.text('phone'),
    company: cells.text('company'),
    jobTitle: cells.text('jobTitle'),
    industry: cells.text('industry'),
    country: cells.text('country'),
    ...sizeOf(cells),
    annualRevenueMinor,
    source: cells.text('source'),
    segment: cells.text('segment'),
    owner: cells.text('owner'),
    opportunityRef,
    attributes:
      annualRevenueMinor === null ? { ...attributes, ...cells.attributesOf('annualRevenue') } : attributes,
    facts,
  }
}

/** A band as written (`200-499`) beats one derived from a number; a size that is no number is a band. */
function sizeOf(cells: Cells): Pick<LeadRecord, 'employees' | 'employeeBand'> {
  const employees = cells.integer('employees')
  const written = cells.text('employeeBand') ?? (employees === null ? cells.text('employees') : null)
  return { employees, employeeBand: written ?? (employees === null ? null : employeeBandOf(employees)) }
}
