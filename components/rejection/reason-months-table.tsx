'use client'

import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { drillHref } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMonth } from '@/lib/domain/format/format-day'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { ofReason } from './reason-queries'
import type { reasonMonths } from './reason-rows'

type ReasonMonthsTableProps = {
  table: ReturnType<typeof reasonMonths>
  query: MetricQuery
  canSeeLeads: boolean
}

/** Darkest tint of a cell; the text on it stays as readable as on paper. */
const DARKEST = 22

/** Reasons by month: the darker a cell, the more handoffs came back for it. */
export function ReasonMonthsTable({ table, query, canSeeLeads }: ReasonMonthsTableProps) {
  return (
    <TableFrame label="Reasons by month">
      <Table className="min-w-3xl">
        <thead>
          <tr>
            <HeadCell>Reason</HeadCell>
            {table.months.map(month => (
              <HeadCell key={month} className="pr-2 text-right">
                {formatMonth(month)}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.reasons.map(({ reason, label, byMonth }) => (
            <Row key={reason}>
              <Cell className="font-medium whitespace-nowrap">{label}</Cell>
              {table.months.map(month => {
                const n = byMonth.get(month) ?? 0
                const tint = Math.round((n / table.highest) * DARKEST)
                const within = { dimension: 'month' as const, label: month }
                return (
                  <Cell
                    key={month}
                    className={`${numeric} pr-2 ${n === 0 ? 'text-ink-3' : ''}`}
                    style={{ background: `color-mix(in srgb, var(--sales) ${tint}%, transparent)` }}
                  >
                    <NumberLink
                      href={
                        canSeeLeads && n > 0 ? drillHref({ ...ofReason(query, reason), within }, 'n') : null
                      }
                      label={`${label}, ${formatMonth(month)}: ${formatCount(n)} handoffs, see the leads`}
                    >
                      {n === 0 ? '–' : formatCount(n)}
                    </NumberLink>
                  </Cell>
                )
              })}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
