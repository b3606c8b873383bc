'use client'

import type { Route } from 'next'
import { RateCell } from '@/components/funnel/rate-cell'
import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { DrillPart } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { BreakdownRow } from './breakdown-rows'
import type { ReasonQueries } from './reason-queries'

type BreakdownTableProps = {
  rows: readonly BreakdownRow[]
  /** What the rows are. */
  label: string
  /** The page with the leads of one row; null is the total. */
  hrefOf: (query: MetricQuery, value: string | null, part: DrillPart) => Route
  queries: ReasonQueries
  canSeeLeads: boolean
}

/** Where the leads that sales sends back come from, who sends them back, and why. */
export function BreakdownTable({ rows, label, hrefOf, queries, canSeeLeads }: BreakdownTableProps) {
  const all = rows.find(row => row.value === null)?.quality ?? null
  return (
    <TableFrame label={`Rejections by ${label.toLowerCase()}`}>
      <Table className="min-w-2xl">
        <thead>
          <tr>
            <HeadCell>{label}</HeadCell>
            <HeadCell className="text-right">Sent back</HeadCell>
            <HeadCell className="text-right">Accepted of judged</HeadCell>
            <HeadCell>Most often for</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.value ?? 'all'}>
              <Cell className={row.value === null ? 'font-semibold' : 'font-medium'}>{row.label}</Cell>
              <Cell className={`${numeric} align-top`}>
                <NumberLink
                  href={canSeeLeads && row.sentBack > 0 ? hrefOf(queries.total, row.value, 'n') : null}
                  label={`${row.label}: ${formatCount(row.sentBack)} sent back, see the leads`}
                >
                  {formatCount(row.sentBack)}
                </NumberLink>
              </Cell>
              <RateCell
                cell={row.quality}
                all={row.value === null ? null : all}
                top={1}
                name={row.label}
                href={canSeeLeads ? hrefOf(queries.quality, row.value, 'denominator') : null}
              />
              <Cell className="text-ink-2">
                {row.top.map(({ reason, label: words, n }, i) => (
                  <span key={reason}>
                    {i === 0 ? '' : ', '}
                    {words} (
                    <NumberLink
                      href={canSeeLeads ? hrefOf(withReason(queries.total, reason), row.value, 'n') : null}
                      label={`${row.label}, ${words}: ${formatCount(n)} sent back, see the leads`}
                    >
                      {formatCount(n)}
                    </NumberLink>
                    )
                  </span>
                ))}
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

const withReason = (query: ReasonQueries['total'], reason: string): ReasonQueries['total'] => ({
  ...query,
  filters: { ...query.filters, reason: [reason] },
})
