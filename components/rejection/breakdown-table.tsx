'use client'

import { RateCell } from '@/components/funnel/rate-cell'
import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { drillHref } from '@/lib/client/drill'
import type { RejectionGroup } from '@/lib/client/rejection-params'
import { formatCount } from '@/lib/domain/format/format-count'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import type { BreakdownRow } from './breakdown-rows'
import { ofGroup, type ReasonQueries } from './reason-queries'

type BreakdownTableProps = {
  rows: readonly BreakdownRow[]
  group: RejectionGroup
  queries: ReasonQueries
  canSeeLeads: boolean
}

/** Where the leads that sales sends back come from, who sends them back, and why. */
export function BreakdownTable({ rows, group, queries, canSeeLeads }: BreakdownTableProps) {
  const all = rows.find(row => row.value === null)?.quality ?? null
  const of = (query: ReasonQueries['total'], value: string | null) =>
    value === null ? { ...query, groupBy: [] } : ofGroup(query, group, value)
  return (
    <TableFrame label={`Rejections by ${DIMENSION_LABELS[group].toLowerCase()}`}>
      <Table className="min-w-2xl">
        <thead>
          <tr>
            <HeadCell>{DIMENSION_LABELS[group]}</HeadCell>
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
                  href={canSeeLeads && row.sentBack > 0 ? drillHref(of(queries.total, row.value), 'n') : null}
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
                href={canSeeLeads ? drillHref(of(queries.quality, row.value), 'denominator') : null}
              />
              <Cell className="text-ink-2">
                {row.top.map(({ reason, label, n }, i) => (
                  <span key={reason}>
                    {i === 0 ? '' : ', '}
                    {label} (
                    <NumberLink
                      href={
                        canSeeLeads ? drillHref(withReason(of(queries.total, row.value), reason), 'n') : null
                      }
                      label={`${row.label}, ${label}: ${formatCount(n)} sent back, see the leads`}
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
