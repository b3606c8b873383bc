import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ListedRow } from '@/lib/contracts/handoff-list'
import { REASONS } from '@/lib/domain/rejection/reasons'
import { RowAmount } from './row-amount'
import { RowDay } from './row-day'
import { RowLead } from './row-lead'

export function HandoffRows({ rows, timeZone }: { rows: readonly ListedRow[]; timeZone: string }) {
  return (
    <TableFrame label="Handoffs">
      <Table className="min-w-5xl">
        <thead>
          <tr>
            <HeadCell>Lead</HeadCell>
            <HeadCell>MQL</HeadCell>
            <HeadCell>Source</HeadCell>
            <HeadCell>Segment</HeadCell>
            <HeadCell>Sales said</HeadCell>
            <HeadCell>SQL</HeadCell>
            <HeadCell>Opportunity</HeadCell>
            <HeadCell>Outcome</HeadCell>
            <HeadCell className="text-right">Amount</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.id}>
              <Cell>
                <RowLead row={row} />
              </Cell>
              <Cell className="whitespace-nowrap">
                <RowDay row={row} at={row.mql_at} stage="mql" timeZone={timeZone} />
              </Cell>
              <Cell>{row.source ?? <span className="text-ink-3">(blank)</span>}</Cell>
              <Cell>{row.segment ?? <span className="text-ink-3">(blank)</span>}</Cell>
              <Cell>
                <Disposition row={row} />
              </Cell>
              <Cell className="whitespace-nowrap">
                <RowDay row={row} at={row.sql_at} stage="sql" timeZone={timeZone} />
              </Cell>
              <Cell className="whitespace-nowrap">
                <RowDay row={row} at={row.opportunity_at} stage="opportunity" timeZone={timeZone} />
              </Cell>
              <Cell>
                {row.outcome ? (
                  <Badge tone={row.outcome === 'won' ? 'good' : 'plain'}>{row.outcome}</Badge>
                ) : null}
              </Cell>
              <Cell className={numeric}>
                <RowAmount row={row} />
              </Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

function Disposition({ row }: { row: ListedRow }) {
  if (!row.disposition) return <span className="text-ink-3">nothing yet</span>
  const known = Object.entries(REASONS).find(([code]) => code === row.reason)?.[1].label
  const reason = known ?? row.reason_label ?? row.reason
  return (
    <>
      {row.disposition}
      {reason ? <span className="block text-xs text-ink-3">{reason}</span> : null}
    </>
  )
}
