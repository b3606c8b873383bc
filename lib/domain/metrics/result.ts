import type { Distribution } from '../statistics/distribution'
import type { Bin } from '../statistics/log-histogram'
import type { Interval } from '../statistics/wilson'
import type { Dimension } from './ids'

/** Why a value is null: it is never 0 for want of a denominator. */
export type CellReason =
  | 'no_rows'
  | 'immature'
  | 'suppressed'
  | 'few_at_risk'
  | 'not_additive'
  | 'missing_part'

export type Group = Readonly<Partial<Record<Dimension, string>>> | null

export type ResultCell = {
  group: Group
  lowN: boolean
  reason: CellReason | null
  excluded: Readonly<Record<string, number>>
  n: number | null
}

export type RateResult = ResultCell & {
  numerator: number | null
  denominator: number | null
  value: number | null
  interval: Interval | null
  immature: number | null
  matureShare: number | null
  /** Members without any date, counted because the question leaves time open. */
  undated: number | null
  /** Handoffs deemed accepted because nobody answered: told beside the rate, and no part of its numerator. */
  deemed?: number | null
  met?: number | null
  breached?: number | null
  pending?: number | null
  void?: number | null
}

type DescribedValues = { [Measure in keyof Distribution]: number | null }

export type DistributionResult = ResultCell &
  DescribedValues & {
    topShare: number | null
    open?: number | null
    histogram: Bin[] | null
    perMql?: { mqls: number; value: number | null } | null
  }

export type CurveReading = {
  value: number | null
  interval: Interval | null
  atRisk: number | null
  reason: CellReason | null
}

export type CurveResult = ResultCell & {
  events: number | null
  competing: number | null
  censored: number | null
  at: Readonly<Record<string, CurveReading>>
  points: { day: number; value: number; low: number; high: number; atRisk: number }[]
  eventual: { value: number; interval: Interval | null; until: number } | null
  median: number | null
  p90: number | null
  observed: DescribedValues
}

export type CountResult = ResultCell & { uniqueLeads: number | null; repeats: number | null }

export type IndexResult = ResultCell & {
  value: number | null
  opportunities: number | null
  closeRate: number | null
  medianAmount: number | null
  medianDays: number | null
}

export type SegmentChange = {
  value: string
  shareBefore: number
  shareAfter: number
  rateBefore: number | null
  rateAfter: number | null
  mix: number
  rate: number
}

export type Decomposition = {
  by: Dimension
  before: number
  after: number
  mix: number
  rate: number
  segments: SegmentChange[]
}

export type WeeklySlope = { perWeek: number; interval: Interval }

export type DivergenceResult = ResultCell & {
  verdict: 'diverging' | 'together' | 'unclear' | 'cannot_say'
  weeks: { week: string; mqls: number; pipeline: number; sqls: number }[]
  volume: WeeklySlope | null
  pipeline: WeeklySlope | null
  yearAgo: { mqls: number; change: number | null } | null
  decomposition: Decomposition | null
}

/** The rows of an answer, by the shape of its metric. */
export type Results =
  | { shape: 'rate'; rows: RateResult[] }
  | { shape: 'distribution'; rows: DistributionResult[] }
  | { shape: 'curve'; rows: CurveResult[] }
  | { shape: 'count'; rows: CountResult[] }
  | { shape: 'index'; rows: IndexResult[] }
  | { shape: 'divergence'; rows: DivergenceResult[] }

export type Warning = { code: string; message: string; n?: number }
