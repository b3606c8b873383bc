'use client'

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { NumberLink } from '@/components/reporting/number-link'
import { reasonWords } from '@/components/reporting/reason-words'
import { Cell, numeric, Row, Table } from '@/components/ui/table'
import { type DrillPart, drillHref } from '@/lib/client/drill'
import type { RateRow } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMoney } from '@/lib/domain/format/format-money'
import { formatShare } from '@/lib/domain/format/format-share'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import type { FunnelPart } from './funnel-part'
import { SEGMENT_METRICS, type SegmentMetric } from './funnel-queries'
import { IntervalMark } from './interval-mark'
import type { SegmentRow, SegmentSort } from './segment-rows'

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
            <SortHead key={metric} metric={metric} order={order} onSort={sort => setParams({ sort })} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.value ?? 'total'} className={row.value === null ? 'font-medium' : undefined}>
            <th scope="row" className="max-w-56 truncate py-2 pr-4 text-left align-top font-medium">
              {row.label}
            </th>
            <Cell className={clsx(numeric, 'align-top')}>
              <NumberLink
                href={href(row, 'mql_volume', 'numerator', row.mql_volume?.n)}
                label={`${row.label}: ${row.mql_volume?.n ?? 0} MQLs, see the leads`}
              >
                {row.mql_volume?.n == null ? '–' : formatCount(row.mql_volume.n)}
              </NumberLink>
            </Cell>
            {(['mql_to_sal', 'mql_to_sql', 'mql_to_won'] as const).map(metric => (
              <RateCell
                key={metric}
                cell={row[metric]}
                all={total?.[metric] ?? null}
                name={`${row.label}, ${COLUMNS[metric]}`}
                href={href(row, metric, 'numerator', row[metric]?.numerator)}
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

type SortHeadProps = { metric: SegmentMetric; order: SegmentSort; onSort: (sort: string) => void }

function SortHead({ metric, order, onSort }: SortHeadProps) {
  const isSorted = order.column === metric
  const next = isSorted && order.descending ? metric : `-${metric}`
  const Arrow = order.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
      className="border-b border-rule py-2 pr-4 text-right text-xs font-medium whitespace-nowrap text-ink-3 last:pr-0"
    >
      <button
        type="button"
        onClick={() => onSort(next)}
        className={clsx('touch-target inline-flex items-center gap-1 hover:text-ink', isSorted && 'text-ink')}
      >
        {isSorted ? <Arrow className="size-3" aria-hidden="true" /> : null}
        {COLUMNS[metric]}
      </button>
    </th>
  )
}

type RateCellProps = {
  cell: RateRow | null
  all: RateRow | null
  name: string
  href: ReturnType<typeof drillHref> | null
}

function RateCell({ cell, all, name, href }: RateCellProps) {
  if (!cell || cell.value === null) {
    return (
      <Cell className={clsx(numeric, 'align-top text-xs text-ink-3')}>
        {cell ? reasonWords(cell.reason) : '–'}
      </Cell>
    )
  }
  return (
    <Cell className={clsx(numeric, 'align-top')}>
      <NumberLink
        href={href}
        label={`${name}: ${formatShare(cell.value)}, see the leads`}
        className={cell.low_n ? 'text-ink-3' : undefined}
      >
        {formatShare(cell.value)}
      </NumberLink>
      <span className="ml-2 inline-block w-20 text-left text-xs font-normal text-ink-3">
        {formatCount(cell.numerator ?? 0)} of {formatCount(cell.denominator ?? 0)}
      </span>
      <span className="mt-1 block">
        <IntervalMark
          value={cell.value}
          interval={cell.interval}
          reference={all?.value ?? null}
          isSmall={cell.low_n}
        />
      </span>
    </Cell>
  )
}
