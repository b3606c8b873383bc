import type { SlaDocument } from './sla-terms'
import type { UpdateWorkspaceInput } from './workspace'

const HOURS_A_DAY = 24
const OFFICE_HOURS_A_DAY = 8

/** The promises that are hours around the clock for a whole route, by route. */
export function hoursOf({ first_touch: terms }: SlaDocument): Record<string, { hours: number }> {
  const plain = terms.filter(term => term.unit === 'clock_hours' && term.segment === null)
  return Object.fromEntries(plain.map(({ route, amount }) => [route, { hours: amount }]))
}

/** What the terms are after a change of the workspace; null when it leaves them alone. */
export function changedTerms(
  before: SlaDocument,
  change: Pick<UpdateWorkspaceInput, 'sla' | 'first_touch' | 'disposition_days'>,
): SlaDocument | null {
  const { sla, first_touch: hours, disposition_days: days } = change
  if (sla === undefined && hours === undefined && days === undefined) return null
  const terms = sla ?? before
  return {
    ...terms,
    ...(hours && {
      first_touch: Object.entries(hours).map(([route, { hours: amount }], i) => ({
        ...{
          id: `touch-${i + 1}`,
          route,
          segment: null,
          amount,
          unit: 'clock_hours' as const,
          calendar: null,
        },
      })),
    }),
    ...(days !== undefined && {
      disposition: { amount: days * HOURS_A_DAY, unit: 'clock_hours' as const, calendar: null },
    }),
  }
}

/** A promise of an answer in days, as the horizon of delivered acceptance asks for it. */
export function daysOfTerm(term: SlaDocument['disposition']): number | null {
  if (term === null) return null
  if (term.unit === 'business_days') return term.amount
  return term.amount / (term.unit === 'clock_hours' ? HOURS_A_DAY : OFFICE_HOURS_A_DAY)
}
