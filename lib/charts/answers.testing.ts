import type { CountAnswer, CurveAnswer, DistributionRow, RateAnswer, RateRow } from '../contracts/metric'

/** Small hand-made answers for the tests of this room. */
const head = {
  metric: 'mql_to_sql',
  label: 'MQL to SQL',
  definition: '',
  formula: '',
  unit: 'share',
  currency: null,
  warnings: [],
  benchmarks: [],
  comparison: null,
  query: {
    metric: 'mql_to_sql',
    form: 'horizon',
    horizon_days: 30,
    from: null,
    to: null,
    group_by: [],
    as_of: '2026-07-01T12:00:00Z',
    time_zone: 'UTC',
    filters: {},
    stage: null,
    compare: 'none',
  },
} as const

type Rate = Partial<RateRow> & { month?: string; source?: string }

export function rateRowOf({ month, source, ...row }: Rate): RateRow {
  const group = month !== undefined ? { month } : source !== undefined ? { source } : null
  return {
    group,
    low_n: false,
    reason: null,
    excluded: {},
    n: row.denominator ?? null,
    numerator: null,
    denominator: null,
    value: row.numerator != null && row.denominator ? row.numerator / row.denominator : null,
    interval: null,
    immature: 0,
    mature_share: 1,
    ...row,
  }
}

export function rateAnswerOf(rows: Rate[], query: Partial<RateAnswer['query']> = {}): RateAnswer {
  return {
    ...head,
    warnings: [],
    benchmarks: [],
    shape: 'rate',
    results: rows.map(rateRowOf),
    query: { ...head.query, group_by: [], ...query },
  }
}

export function countAnswerOf(rows: { month?: string; n: number }[]): CountAnswer {
  return {
    ...head,
    metric: 'mql_volume',
    unit: 'count',
    warnings: [],
    benchmarks: [],
    shape: 'count',
    query: { ...head.query, group_by: [] },
    results: rows.map(({ month, n }) => ({
      group: month === undefined ? null : { month },
      low_n: false,
      reason: null,
      excluded: {},
      n,
      unique_leads: n,
      repeats: 0,
    })),
  }
}

export function sizesOf(row: Partial<DistributionRow>): DistributionRow {
  return {
    group: null,
    low_n: false,
    reason: null,
    excluded: {},
    n: null,
    sum: null,
    mean: null,
    min: null,
    p10: null,
    p25: null,
    median: null,
    p75: null,
    p90: null,
    max: null,
    top_share: null,
    histogram: null,
    ...row,
  }
}

export function curveAnswerOf(row: Partial<CurveAnswer['results'][number]>): CurveAnswer {
  const { group: _, low_n, reason, excluded, top_share, histogram, ...observed } = sizesOf({})
  return {
    ...head,
    metric: 'time_to_close',
    unit: 'days',
    warnings: [],
    benchmarks: [],
    shape: 'curve',
    query: { ...head.query, group_by: [] },
    results: [
      {
        group: null,
        low_n,
        reason,
        excluded,
        n: null,
        events: null,
        competing: null,
        censored: null,
        at: {},
        points: [],
        eventual: null,
        median: null,
        p90: null,
        observed,
        ...row,
      },
    ],
  }
}
