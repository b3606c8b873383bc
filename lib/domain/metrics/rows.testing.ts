import { foldEpisodes } from '../handoff/episodes'
import { STAGE_BITS } from '../handoff/fact'
import type { Deal, LeadHistory } from '../handoff/lead-history'
import { daysBetween } from '../handoff/moment'
import type { OpportunityRow } from '../opportunity/opportunity-row'
import { DEFAULT_SETTINGS } from '../workspace/settings'
import type { MetricRows } from './fold-metric'
import type { MetricSetting } from './setting'

export const PLAIN_SETTING: MetricSetting = {
  timeZone: 'UTC',
  currency: 'USD',
  minorDigits: 2,
  fiscalYearStartMonth: 1,
  minimumN: 20,
  dispositionDays: 5,
}

/** Histories folded into the rows that metrics read. */
export function rowsOfHistories(histories: readonly LeadHistory[], timeZone = 'UTC'): MetricRows {
  const terms = { timeZone, settings: DEFAULT_SETTINGS, agreementVersions: [] }
  const folded = histories.map(history => foldEpisodes(history, terms))
  return {
    handoffs: folded.flatMap((episodes, lead) =>
      episodes.map(episode => ({ ...episode, id: `${lead}-${episode.n}`, leadId: `${lead}` })),
    ),
    opportunities: histories.flatMap((history, lead) =>
      history.deals.map(deal => opportunityOf(deal, `${lead}`, history, timeZone)),
    ),
    leads: histories.map(({ dimensions }, lead) => ({
      id: `${lead}`,
      createdAt: null,
      createdDateOnly: false,
      firstMqlAt: folded[lead]?.[0]?.mqlAt ?? null,
      firstMqlDateOnly: ((folded[lead]?.[0]?.dateOnly ?? 0) & STAGE_BITS.mql) !== 0,
      owner: null,
      ...dimensions,
    })),
  }
}

function opportunityOf(
  deal: Deal,
  leadId: string,
  { dimensions }: LeadHistory,
  timeZone: string,
): OpportunityRow {
  const moment = (at: Date, dateOnly: boolean) => ({ ms: at.getTime(), dateOnly })
  const { createdAt, closedAt } = deal
  return {
    id: deal.id,
    leadId,
    outcome: deal.outcome,
    createdAt,
    closedAt,
    dateOnly: (deal.createdDateOnly ? 1 : 0) | (deal.closedDateOnly ? 2 : 0),
    closeDays:
      createdAt && closedAt && deal.outcome
        ? daysBetween(
            moment(createdAt, deal.createdDateOnly),
            moment(closedAt, deal.closedDateOnly),
            timeZone,
          )
        : null,
    amountMinor: deal.amountMinor,
    amountState: deal.amountState,
    currency: deal.currency,
    product: null,
    owner: null,
    ...dimensions,
    route: null,
  }
}
