'use client'

import { clsx } from 'clsx'
import { RateCell } from '@/components/funnel/rate-cell'
import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { drillHref } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatPointInterval } from '@/lib/domain/format/format-difference'
import { formatShare } from '@/lib/domain/format/format-share'
import { groupLabel } from '@/lib/domain/format/group-label'
import type { DaySpan } from '@/lib/domain/time/reporting-period'
import { editsHref } from './analysis-queries'
import { type ModeQueries, ofMode } from './mode-queries'
import type { GuardEffect, ModeRate, ModeRow } from './mode-rows'

type ModeTableProps = { rows: readonly ModeRow[]; queries: ModeQueries; canSeeLeads: boolean }

const RATES = [
  ['acceptance', 'Accepted of MQLs'],
  ['sql', 'SQL'],
  ['won', 'Won'],
] as const

/** Each failure mode beside healthy handoffs: how many, what became of them, and what its guard did. */
export function ModeTable({ rows, queries, canSeeLeads }: ModeTableProps) {
  const healthy = rows.find(({ mode }) => mode === 'healthy')
  return (
    <TableFrame label="Failure modes">
      <Table className="min-w-5xl">
        <thead>
          <tr>
            <HeadCell>Mode</HeadCell>
            <HeadCell className="text-right">MQLs</HeadCell>
            <HeadCell className="text-right">Share</HeadCell>
            {RATES.map(([key, label]) => (
              <HeadCell key={key} className="text-right">
                {label}
              </HeadCell>
            ))}
            <HeadCell>Guard</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => {
            const label = groupLabel('failure_mode', row.mode)
            return (
              <Row key={row.mode}>
                <Cell className={clsx('align-top', row.mode === 'healthy' ? 'font-semibold' : 'font-medium')}>
                  {label}
                </Cell>
                <Cell className={clsx(numeric, 'align-top')}>
                  <NumberLink
                    href={canSeeLeads && row.n > 0 ? drillHref(ofMode(queries.volume, row.mode), 'n') : null}
                    label={`${label}: ${formatCount(row.n)} MQLs, see the leads`}
                  >
                    {formatCount(row.n)}
                  </NumberLink>
                </Cell>
                <Cell className={clsx(numeric, 'align-top text-ink-2')}>
                  {row.share === null ? '–' : formatShare(row.share)}
                </Cell>
                {RATES.map(([key]) => (
                  <RateCell
                    key={key}
                    cell={row[key].row}
                    all={row.mode === 'healthy' ? null : (healthy?.[key].row ?? null)}
                    top={topOf(rows, key)}
                    name={label}
                    href={
                      canSeeLeads && row[key].row?.numerator
                        ? drillHref(ofMode(queries[key], row.mode), 'numerator')
                        : null
                    }
                    deemedHref={canSeeLeads ? drillHref(ofMode(queries[key], row.mode), 'deemed') : null}
                    note={differenceWords(row[key])}
                  />
                ))}
                <Cell className="align-top text-ink-2">
                  {row.guard ? guardWords(row.guard) : ''}
                  {row.mode !== 'healthy' && row.n > 0 ? (
                    <TextLink
                      href={editsHref({ span: spanOf(queries) }, `guard:${row.mode}`)}
                      className="mt-1 block w-fit text-xs"
                    >
                      What would stop them
                    </TextLink>
                  ) : null}
                </Cell>
              </Row>
            )
          })}
        </tbody>
      </Table>
    </TableFrame>
  )
}

const topOf = (rows: readonly ModeRow[], key: (typeof RATES)[number][0]) =>
  Math.max(0.05, ...rows.flatMap(row => row[key].row?.interval?.[1] ?? []))

const spanOf = ({ volume: { from, to } }: ModeQueries): DaySpan => ({ from: from ?? null, to: to ?? null })

function differenceWords({ difference }: ModeRate): string | null {
  return difference ? `against healthy ${formatPointInterval(difference.interval)}` : null
}

function guardWords({ since, isOnNow, before, after, difference }: GuardEffect): string {
  if (since === null) return 'Off in every version'
  const on = isOnNow ? `On since version ${since}` : `Was on from version ${since}, off now`
  if (before.of === 0 || after.of === 0) return on
  const share = (side: { n: number; of: number }) => formatShare(side.n / side.of)
  const change = difference ? `, a change of ${formatPointInterval(difference)}` : ''
  return `${on}: ${share(before)} of handoffs before, ${share(after)} since${change}`
}
