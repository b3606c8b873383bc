import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { CountRow, DistributionRow, MetricAnswer, RateRow } from '@/lib/contracts/metric'
import { groupLabel } from '@/lib/domain/format/group-label'
import type { SegmentDimension, SegmentMetric } from './funnel-queries'

/** One value of the chosen dimension with all its numbers; `value` null is the total. */
export type SegmentRow = {
  value: string | null
  label: string
  mql_volume: CountRow | null
  mql_to_sal: RateRow | null
  mql_to_sql: RateRow | null
  mql_to_won: RateRow | null
  deal_size: DistributionRow | null
}

export type SegmentAnswers = Record<SegmentMetric, MetricAnswer | null>

/** Joins the answers by group, the total first. */
export function segmentRows(answers: SegmentAnswers, by: SegmentDimension): SegmentRow[] {
  const volume = ofShape(answers.mql_volume, 'count')
  const rates = {
    mql_to_sal: ofShape(answers.mql_to_sal, 'rate'),
    mql_to_sql: ofShape(answers.mql_to_sql, 'rate'),
    mql_to_won: ofShape(answers.mql_to_won, 'rate'),
  }
  const sizes = ofShape(answers.deal_size, 'distribution')
  const values = new Set<string>()
  for (const answer of [volume, ...Object.values(rates)]) {
    for (const row of answer?.results ?? []) if (row.group) values.add(row.group[by] ?? '')
  }
  const find = <Row extends { group: Partial<Record<string, string>> | null }>(
    answer: { results: readonly Row[] } | null,
    value: string | null,
  ) =>
    value === null
      ? totalOf(answer)
      : (answer?.results.find(row => row.group && (row.group[by] ?? '') === value) ?? null)
  return [null, ...values].map(value => ({
    value,
    label: value === null ? 'All' : groupLabel(by, value),
    mql_volume: find(volume, value),
    mql_to_sal: find(rates.mql_to_sal, value),
    mql_to_sql: find(rates.mql_to_sql, value),
    mql_to_won: find(rates.mql_to_won, value),
    deal_size: find(sizes, value),
  }))
}

export type SegmentSort = { column: SegmentMetric; descending: boolean }

/** `-mql_to_sql` is most first; volume when it says nothing that is known. */
export function parseSort(text: string | null): SegmentSort {
  const column = text?.replace(/^-/, '')
  const known = (['mql_volume', 'mql_to_sal', 'mql_to_sql', 'mql_to_won', 'deal_size'] as const).find(
    each => each === column,
  )
  return known
    ? { column: known, descending: text?.startsWith('-') ?? false }
    : { column: 'mql_volume', descending: true }
}

/** The total stays on top, and what is too small to judge is not ranked: it follows, largest first. */
export function sortSegments(rows: readonly SegmentRow[], { column, descending }: SegmentSort): SegmentRow[] {
  const total = rows.filter(row => row.value === null)
  const groups = rows.filter(row => row.value !== null)
  const ranked = groups.filter(row => rankOf(row, column) !== null)
  const unranked = groups.filter(row => rankOf(row, column) === null)
  const direction = descending ? -1 : 1
  ranked.sort((a, b) => direction * ((rankOf(a, column) ?? 0) - (rankOf(b, column) ?? 0)))
  unranked.sort((a, b) => (b.mql_volume?.n ?? 0) - (a.mql_volume?.n ?? 0))
  return [...total, ...ranked, ...unranked]
}

function rankOf(row: SegmentRow, column: SegmentMetric): number | null {
  if (column === 'mql_volume') return row.mql_volume?.n ?? null
  const cell = row[column]
  if (!cell || cell.low_n) return null
  return 'median' in cell ? cell.median : cell.value
}
