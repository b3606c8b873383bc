import 'server-only'
import type { Tx } from '@/db/client'
import { type AnswerOf, ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { RateRow } from '@/lib/contracts/metric'
import type { PackRate, ReviewPack } from '@/lib/contracts/review-pack'
import { groupLabel } from '@/lib/domain/format/group-label'
import type { MetricId } from '@/lib/domain/metrics/ids'
import { type MetricQuery, plainQuery } from '@/lib/domain/metrics/query'
import { packHeadline } from '@/lib/domain/review/pack-headline'
import { monthStart } from '@/lib/domain/time/reporting-period'
import { readMetric } from '../metric/read'
import type { Scope } from '../scope'

export type Looked = { from: string; to: string; asOf: Date | null; now: Date }

const TOP_REASONS = 6
const MONTHS_BACK = -11
const UNSAID: PackRate = {
  ...{ value: null, interval: null, denominator: null, mature_share: null, low_n: true },
  reason: 'no_rows',
}

/** The numbers of a pack: outcomes by version, reasons against the period before, volume beside pipeline. */
export async function packNumbers(
  tx: Tx,
  scope: Scope,
  looked: Looked,
): Promise<Pick<ReviewPack, 'headline' | 'outcomes' | 'reasons' | 'volume'>> {
  const ask = async (metric: MetricId, more: Partial<MetricQuery>) => {
    const asOf = looked.asOf?.toISOString() ?? null
    return readMetric(tx, scope, { ...plainQuery(metric), asOf, ...more }, looked.now)
  }
  const period = { from: looked.from, to: looked.to }
  const quality = ofShape(
    await ask('acceptance_quality', { ...period, form: 'period', compare: 'previous' }),
    'rate',
  )
  const sentBack = ofShape(await ask('rejections', { ...period, compare: 'previous' }), 'count')
  const reasons = await packReasons(ask, period, sentBack)
  const change = quality?.comparison?.changes.find(each => each.group === null)
  const [first] = reasons.rows
  return {
    headline: packHeadline({
      acceptance: {
        value: totalOf(quality)?.value ?? null,
        before: change?.before ?? null,
        interval: change?.interval ?? null,
      },
      sentBack: reasons.total,
      topReason: first && first.reason !== '' ? first : null,
    }),
    outcomes: await packOutcomes(ask, looked.to),
    reasons,
    volume: await packVolume(ask, looked.to),
  }
}

type Ask = (metric: MetricId, more: Partial<MetricQuery>) => ReturnType<typeof readMetric>

async function packReasons(
  ask: Ask,
  period: { from: string; to: string },
  sentBack: AnswerOf<'count'> | null,
): Promise<ReviewPack['reasons']> {
  const grouped = { ...period, groupBy: ['reason'], compare: 'previous' } as const
  const answer = ofShape(await ask('rejections', grouped), 'count')
  const before = new Map(answer?.comparison?.results.map(row => [row.group?.reason, row.n]))
  const rows = (answer?.results ?? []).flatMap(({ group, n }) => {
    if (group === null || n === null || n === 0) return []
    const reason = group.reason ?? ''
    const label = reason === '' ? 'No reason given' : groupLabel('reason', reason)
    return [{ reason, label, n, before: before.get(reason) ?? null }]
  })
  return {
    total: totalOf(sentBack)?.n ?? null,
    total_before: totalOf(sentBack?.comparison ?? null)?.n ?? null,
    rows: rows.sort((a, b) => b.n - a.n).slice(0, TOP_REASONS),
  }
}

async function packOutcomes(ask: Ask, to: string): Promise<ReviewPack['outcomes']> {
  const byVersion = { to, groupBy: ['agreement_version'] } as const
  const volume = ofShape(await ask('mql_volume', byVersion), 'count')
  const rates = {
    acceptance: ofShape(await ask('acceptance_quality', byVersion), 'rate'),
    sql: ofShape(await ask('mql_to_sql', byVersion), 'rate'),
    won: ofShape(await ask('mql_to_won', byVersion), 'rate'),
  }
  const rate = (answer: AnswerOf<'rate'> | null, version: string): PackRate => {
    const row = answer?.results.find(each => each.group?.agreement_version === version)
    return row ? viewRate(row) : UNSAID
  }
  return (volume?.results ?? [])
    .flatMap(row => (row.group === null ? [] : [{ version: row.group.agreement_version ?? '', n: row.n }]))
    .sort((a, b) => Number(a.version) - Number(b.version))
    .map(({ version, n }) => ({
      version,
      handoffs: n,
      acceptance: rate(rates.acceptance, version),
      sql: rate(rates.sql, version),
      won: rate(rates.won, version),
    }))
}

const viewRate = ({ value, interval, denominator, mature_share, low_n, reason }: RateRow): PackRate => ({
  ...{ value, interval, denominator, mature_share, low_n, reason },
})

async function packVolume(ask: Ask, to: string): Promise<ReviewPack['volume']> {
  const byMonth = { from: monthStart(to, MONTHS_BACK), to, groupBy: ['month'] } as const
  const volume = ofShape(await ask('mql_volume', byMonth), 'count')
  const pipeline = ofShape(await ask('pipeline_created', byMonth), 'distribution')
  const divergence = totalOf(ofShape(await ask('divergence', {}), 'divergence'))
  const mqls = new Map(volume?.results.map(row => [row.group?.month, row.n]))
  const sums = new Map(pipeline?.results.map(row => [row.group?.month, row.sum]))
  const months = [...new Set([...mqls.keys(), ...sums.keys()])].filter(month => month !== undefined).sort()
  return {
    verdict: divergence?.verdict ?? 'cannot_say',
    months: months.map(month => ({
      month,
      mqls: mqls.get(month) ?? 0,
      pipeline: sums.get(month) ?? 0,
    })),
  }
}
