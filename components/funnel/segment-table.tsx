'use client'

import { clsx } from 'clsx'
import { NumberLink } from '@/components/reporting/number-link'
import { Cell, numeric, Row, Table } from '@/components/ui/table'
import { niceAxis } from '@/lib/charts/nice-axis'
import { type DrillPart, drillHref } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMoney } from '@/lib/domain/format/format-money'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import type { FunnelPart } from './funnel-part'
import { SEGMENT_METRICS, type SegmentMetric } from './funnel-queries'
import { RateCell } from './rate-cell'
import type { SegmentRow, SegmentSort } from './segment-rows'
import { SortHead } from './sort-head'

const COLUMNS: Record<SegmentMetric, string> = {
  mql_volume: 'MQLs',
  mql_to_sal: 'Accepted (SAL)',
  mql_to_sql: 'SQL',
  mql_to_won: 'Won',
  deal_size: 'Median deal',
}

type SegmentTableProps = FunnelPart & { rows: readonly SegmentRow[]; order: SegmentSort }

export function SegmentTable({ rows, order, ...part }: SegmentTableProps) {
  const { view, setParams, queries, reporting } = part
  const href = (
    row: SegmentRow,
    metric: SegmentMetric,
    which: DrillPart,
    count: number | null | undefined,
  ) => {
    if (!reporting.canSeeLeads || !count) return null
    const query = queries.segments[metric]
    const filters = row.value === null ? query.filters : { ...query.filters, [view.group]: [row.value] }
    return drillHref({ ...query, filters }, which)
  }
  const total = rows.find(row => row.value === null) ?? null
  return (
    <Table className="min-w-3xl">
      <thead>
        <tr>
          <th scope="col" className="border-b border-rule py-2 pr-4 text-left text-xs font-medium text-ink-3">
            {DIMENSION_LABELS[view.group]}
          </th>
          {SEGMENT_METRICS.map(metric => (
            <SortHead
              key={metric}
              metric={metric}
              label={COLUMNS[metric]}
              order={order}
              onSort={sort => setParams({ sort })}
            />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.value ?? 'total'} className={row.value === null ? 'font-medium' : undefined}>
            <th
              scope="row"
              className="sticky left-0 max-w-40 truncate bg-paper py-2 pr-4 text-left align-top font-medium md:max-w-56"
            >
              {row.label}
            </th>
            <Cell className={clsx(numeric, 'align-top')}>
              <NumberLink
                href={href(row, 'mql_volume', 'n', row.mql_volume?.n)}
                label={`${row.label}: ${formatCount(row.mql_volume?.n ?? 0)} MQLs, see the leads`}
              >
                {row.mql_volume?.n == null ? '–' : formatCount(row.mql_volume.n)}
              </NumberLink>
            </Cell>
            {(['mql_to_sal', 'mql_to_sql', 'mql_to_won'] as const).map(metric => (
              <RateCell
                key={metric}
                cell={row[metric]}
                top={topOf(rows, metric)}
                all={total?.[metric] ?? null}
                name={`${row.label}, ${COLUMNS[metric]}`}
                href={href(row, metric, 'numerator', row[metric]?.numerator)}
                deemedHref={href(row, metric, 'deemed', row[metric]?.deemed)}
              />
            ))}
            <Cell className={clsx(numeric, 'align-top', row.deal_size?.low_n && 'text-ink-3')}>
              {row.deal_size?.median == null ? (
                <span className="text-ink-3">–</span>
              ) : (
                formatMoney(row.deal_size.median, reporting.currency)
              )}
              {row.deal_size?.n ? (
                <span className="block text-xs font-normal text-ink-3">
                  {formatCount(row.deal_size.n)} won
                </span>
              ) : null}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** Where a column's scale ends: at the highest end of an interval that may be judged. */
function topOf(rows: readonly SegmentRow[], metric: 'mql_to_sal' | 'mql_to_sql' | 'mql_to_won'): number {
  const highs = rows.map(row => (row[metric]?.low_n ? 0 : (row[metric]?.interval?.[1] ?? 0)))
  return niceAxis(Math.max(...highs), 1).top
}
