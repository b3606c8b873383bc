'use client'

import { RowDay } from '@/components/behind/row-day'
import { RowLead } from '@/components/behind/row-lead'
import { ContestButton } from '@/components/dispute/contest-button'
import { Cell, HeadCell, Row, Table, TableFrame } from '@/components/ui/table'
import type { OpenRejection } from '@/lib/contracts/rejection'
import { groupLabel } from '@/lib/domain/format/group-label'
import { RecodeDialog } from './recode-dialog'

type OpenTableProps = {
  label: string
  rows: readonly OpenRejection[]
  timeZone: string
  canRecode: boolean
  canContest: boolean
}

/** Answers to look at again: what was said, and what speaks against it. */
export function OpenTable({ label, rows, timeZone, canRecode, canContest }: OpenTableProps) {
  return (
    <TableFrame label={label}>
      <Table className="min-w-3xl">
        <thead>
          <tr>
            <HeadCell>Lead</HeadCell>
            <HeadCell>Rep</HeadCell>
            <HeadCell>Answered</HeadCell>
            <HeadCell>Reason</HeadCell>
            <HeadCell>What was said, or speaks against it</HeadCell>
            {canRecode || canContest ? (
              <HeadCell>
                <span className="sr-only">What to do</span>
              </HeadCell>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.id}>
              <Cell>
                <RowLead row={row} />
              </Cell>
              <Cell>{row.owner ?? <span className="text-ink-3">–</span>}</Cell>
              <Cell className="whitespace-nowrap">
                <RowDay row={row} at={row.disposed_at} stage="disposed" timeZone={timeZone} />
              </Cell>
              <Cell>
                {row.reason ? (
                  groupLabel('reason', row.reason)
                ) : (
                  <span className="text-ink-3">none given</span>
                )}
                {row.reason_label && row.reason_label !== row.reason ? (
                  <span className="block text-xs text-ink-3">{row.reason_label}</span>
                ) : null}
              </Cell>
              <Cell className="max-w-96 text-ink-2">{row.flag?.message ?? row.note ?? '–'}</Cell>
              {canRecode || canContest ? (
                <Cell className="text-right">
                  {canRecode ? <RecodeDialog row={row} /> : null}
                  {canContest && row.dispute === null ? (
                    <ContestButton handoffId={row.id} name={row.lead_name} />
                  ) : null}
                  {row.dispute === null ? null : (
                    <span className="ml-2 text-xs text-ink-3">{groupLabel('dispute', row.dispute)}</span>
                  )}
                </Cell>
              ) : null}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
