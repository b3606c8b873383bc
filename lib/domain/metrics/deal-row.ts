import type { Moment } from '../handoff/moment'
import type { OpportunityRow } from '../opportunity/opportunity-row'
import type { Row } from './row'
import type { DealStage } from './stage'

const CREATED_BIT = 1
const CLOSED_BIT = 2

/** A deal as metrics look at it. */
export function dealRow(deal: OpportunityRow): Row {
  const { id, leadId, outcome, createdAt, closedAt, dateOnly, closeDays } = deal
  const moment = (at: Date, bit: number): Moment => ({ ms: at.getTime(), dateOnly: (dateOnly & bit) !== 0 })
  const moments: Partial<Record<DealStage, Moment>> = {}
  const days: Partial<Record<DealStage, number | null>> = {}
  const untold = new Set<DealStage>()
  if (createdAt === null) untold.add('created')
  else moments.created = moment(createdAt, CREATED_BIT)
  if (outcome !== null) {
    for (const stage of ['closed', outcome] as const) {
      if (closedAt === null) untold.add(stage)
      else moments[stage] = moment(closedAt, CLOSED_BIT)
      days[stage] = closeDays
    }
  }
  return {
    id,
    leadId,
    n: 1,
    moments,
    untold,
    inferred: new Set(),
    due: null,
    days,
    asked: { verdict: null, disposition: null, reason: null, amountState: deal.amountState },
    groups: {
      source: deal.source ?? '',
      segment: deal.segment ?? '',
      country: deal.country ?? '',
      employee_band: deal.employeeBand ?? '',
      route: deal.route ?? '',
      product: deal.product ?? '',
      owner: deal.owner ?? '',
    },
    amountMinor: deal.amountMinor,
    currency: deal.currency,
  }
}
