import { foldEpisodes } from '@/lib/domain/handoff/episodes'
import type { HandoffTerms } from '@/lib/domain/handoff/lead-history'
import { foldMetric, type MetricRows } from '@/lib/domain/metrics/fold-metric'
import type { MetricId } from '@/lib/domain/metrics/ids'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import type { CountResult, RateResult, ResultCell } from '@/lib/domain/metrics/result'
import type { OpportunityRow } from '@/lib/domain/opportunity/opportunity-row'
import { DEFAULT_SETTINGS } from '@/lib/domain/workspace/settings'
import type { ScenarioPromise } from './scenario'
import type { DealSeed, LeadStory, Profile } from './story'
import { historyOf } from './story-history'
import { DAY_MS } from './timeline'

/** Generated leads as the pure interpreter of the metrics reads them. */
export function metricRows(stories: readonly LeadStory[], terms: HandoffTerms): MetricRows {
  const rows = { handoffs: [], opportunities: [], leads: [] } as {
    [Kind in keyof MetricRows]: MetricRows[Kind][number][]
  }
  for (const story of stories) {
    const dealIds = story.deals.map((_, index) => `${story.key}-D${index + 1}`)
    const episodes = foldEpisodes(historyOf(story, dealIds), terms)
    rows.handoffs.push(...episodes.map(e => ({ ...e, id: `${story.key}-${e.n}`, leadId: story.key })))
    story.deals.forEach((deal, index) => {
      const id = dealIds[index] ?? ''
      const route = episodes.find(episode => episode.dealIds.includes(id))?.route ?? null
      rows.opportunities.push(dealOf(deal, { id, leadId: story.key, route, profile: story.profile }))
    })
    const { source, segment, country, employeeBand, owner } = story.profile
    const firstMqlAt = episodes[0]?.mqlAt ?? null
    const place = { source, segment, country, employeeBand, owner }
    const createdAt = new Date(story.createdAt)
    rows.leads.push({
      ...place,
      id: story.key,
      createdAt,
      createdDateOnly: false,
      firstMqlAt,
      firstMqlDateOnly: false,
    })
  }
  return rows
}

type Place = { id: string; leadId: string; route: string | null; profile: Profile }

function dealOf(deal: DealSeed, { id, leadId, route, profile }: Place): OpportunityRow {
  const { outcome, amountMinor, amountState, currency, product, owner } = deal
  const { source, segment, country, employeeBand } = profile
  const days = deal.closedAt === null ? null : (deal.closedAt - deal.createdAt) / DAY_MS
  return {
    id,
    leadId,
    route,
    source,
    segment,
    country,
    employeeBand,
    outcome,
    amountMinor,
    amountState,
    currency,
    product,
    owner,
    createdAt: new Date(deal.createdAt),
    closedAt: deal.closedAt === null ? null : new Date(deal.closedAt),
    dateOnly: 0,
    closeDays: days !== null && days < 0 ? null : days,
  }
}

/** Asks the pure interpreter for the total of a metric. */
export function foldTotal<Result extends ResultCell>(
  rows: MetricRows,
  asOf: string,
  metric: MetricId,
  query: Partial<MetricQuery> = {},
): Result {
  const { dispositionDays, minimumN } = DEFAULT_SETTINGS
  const setting = {
    timeZone: 'UTC',
    currency: 'USD',
    minorDigits: 2,
    fiscalYearStartMonth: 1,
    minimumN,
    dispositionDays,
  }
  const answer = foldMetric({ ...plainQuery(metric), asOf, ...query }, rows, setting, new Date(asOf))
  const [total] = answer.results.rows
  if (!total) throw new Error('a metric without a total')
  // The shape of a metric's rows is fixed by its declaration.
  return total as ResultCell as Result
}

export type AskTotal = <Result extends ResultCell>(
  metric: MetricId,
  query?: Partial<MetricQuery>,
) => Promise<Result> | Result

/** What a scenario promises, asked of the metrics; the failure modes have no metric yet. */
export async function promisedByMetrics(ask: AskTotal): Promise<Omit<ScenarioPromise, 'modes'>> {
  const toDate = { form: 'to_date' } as const
  const volume = await ask<CountResult>('mql_volume')
  const quality = await ask<RateResult>('acceptance_quality', toDate)
  const closed = await ask<RateResult>('close_rate')
  const sla = await ask<RateResult>('sla_attainment')
  const reached = async (metric: MetricId) => (await ask<RateResult>(metric, toDate)).numerator ?? Number.NaN
  return {
    mqls: volume.n ?? Number.NaN,
    leads: volume.uniqueLeads ?? Number.NaN,
    accepted: await reached('mql_to_sal'),
    criteriaRejected: (quality.denominator ?? Number.NaN) - (quality.numerator ?? Number.NaN),
    sql: await reached('mql_to_sql'),
    opportunities: await reached('mql_to_opportunity'),
    won: await reached('mql_to_won'),
    lost: (closed.denominator ?? Number.NaN) - (closed.numerator ?? Number.NaN),
    met: sla.met ?? Number.NaN,
    breached: sla.breached ?? Number.NaN,
    void: sla.void ?? Number.NaN,
  }
}
