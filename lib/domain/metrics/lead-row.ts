import type { LeadRow } from '../lead/lead-row'
import type { Row } from './row'
import type { Stage } from './stage'

/** A lead as metrics look at it. */
export function leadRow(lead: LeadRow): Row {
  const { id, createdAt, firstMqlAt } = lead
  return {
    id,
    leadId: id,
    n: 1,
    moments: {
      ...(createdAt === null ? {} : { created: { ms: createdAt.getTime(), dateOnly: lead.createdDateOnly } }),
      ...(firstMqlAt === null ? {} : { mql: { ms: firstMqlAt.getTime(), dateOnly: lead.firstMqlDateOnly } }),
    },
    untold: new Set<Stage>(createdAt === null ? ['created'] : []),
    inferred: new Set(),
    due: null,
    days: {},
    asked: { verdict: null, disposition: null, reason: null, amountState: null },
    groups: {
      source: lead.source ?? '',
      segment: lead.segment ?? '',
      country: lead.country ?? '',
      employee_band: lead.employeeBand ?? '',
      owner: lead.owner ?? '',
    },
    amountMinor: null,
    currency: null,
  }
}
