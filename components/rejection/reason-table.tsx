'use client'

import { clsx } from 'clsx'
import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { drillHref } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { VERDICT_LABELS } from '@/lib/domain/format/group-label'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { ofReason } from './reason-queries'
import { type ReasonRow, VERDICT_ORDER } from './reason-rows'

type ReasonTableProps = {
  rows: readonly ReasonRow[]
  total: number
  query: MetricQuery
  canSeeLeads: boolean
}

/** Reasons in four parts: what speaks about the criteria is not mixed with what does not. */
export function ReasonTable({ rows, total, query, canSeeLeads }: ReasonTableProps) {
  const widest = Math.max(1, ...rows.map(row => row.n))
  const isTold = rows.some(row => row.told.length > 0)
  return (
    <TableFrame label="Reasons and how often each was given">
      <Table>
        <thead>
          <tr>
            <HeadCell>Reason</HeadCell>
            <HeadCell className="text-right">Handoffs</HeadCell>
            <HeadCell className="text-right">Share</HeadCell>
            <HeadCell className="w-[34%] max-md:hidden">
              <span className="sr-only">In proportion</span>
            </HeadCell>
            {isTold ? <HeadCell>In the source’s words</HeadCell> : null}
          </tr>
        </thead>
        {VERDICT_ORDER.map(verdict => {
          const own = rows.filter(row => row.verdict === verdict)
          if (own.length === 0) return null
          const n = own.reduce((sum, row) => sum + row.n, 0)
          return (
            <tbody key={verdict}>
              <tr className="border-b border-hairline">
                <th scope="rowgroup" className="pt-5 pb-1.5 text-left text-xs font-medium text-ink-3">
                  {VERDICT_LABELS[verdict]}
                </th>
                <td className={clsx(numeric, 'pt-5 pr-4 pb-1.5 text-xs text-ink-3')}>{formatCount(n)}</td>
                <td className={clsx(numeric, 'pt-5 pr-4 pb-1.5 text-xs text-ink-3')}>
                  {formatShare(n / total)}
                </td>
                <td className="max-md:hidden" />
                {isTold ? <td /> : null}
              </tr>
              {own.map(row => (
                <Row key={row.reason}>
                  <Cell className="font-medium">{row.label}</Cell>
                  <Cell className={numeric}>
                    <NumberLink
                      href={canSeeLeads ? drillHref(ofReason(query, row.reason), 'n') : null}
                      label={`${row.label}: ${formatCount(row.n)} handoffs, see the leads`}
                    >
                      {formatCount(row.n)}
                    </NumberLink>
                  </Cell>
                  <Cell className={clsx(numeric, 'text-ink-2')}>{formatShare(row.n / total)}</Cell>
                  <Cell className="align-middle! max-md:hidden">
                    <svg width="100%" height="10" className="block" aria-hidden="true">
                      <rect
                        width={`${(row.n / widest) * 100}%`}
                        height="10"
                        rx="1.5"
                        fill={verdict === 'criteria' ? 'var(--sales)' : 'var(--mark)'}
                      />
                    </svg>
                  </Cell>
                  {isTold ? (
                    <Cell className="text-xs text-ink-3">
                      {row.told.map(({ label, n: times }) => `${label} (${formatCount(times)})`).join(', ')}
                    </Cell>
                  ) : null}
                </Row>
              ))}
            </tbody>
          )
        })}
      </Table>
    </TableFrame>
  )
}
