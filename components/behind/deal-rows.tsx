import { Badge } from '@/components/ui/badge'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ListedRow } from '@/lib/contracts/handoff-list'
import { RowAmount } from './row-amount'
import { RowDay } from './row-day'
import { RowLead } from './row-lead'

export function DealRows({ rows, timeZone }: { rows: readonly ListedRow[]; timeZone: string }) {
  return (
    <TableFrame label="Deals">
      <Table className="min-w-4xl">
        <thead>
          <tr>
            <HeadCell>Deal</HeadCell>
            <HeadCell>Lead</HeadCell>
            <HeadCell>Owner</HeadCell>
            <HeadCell>Opened</HeadCell>
            <HeadCell>Closed</HeadCell>
            <HeadCell>Outcome</HeadCell>
            <HeadCell className="text-right">Amount</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Row key={row.id}>
              <Cell className="font-medium">{row.deal_name ?? 'Deal without a name'}</Cell>
              <Cell>
                <RowLead row={row} />
              </Cell>
              <Cell>{row.owner ?? <span className="text-ink-3">–</span>}</Cell>
              <Cell className="whitespace-nowrap">
                <RowDay row={row} at={row.created_at} stage="opportunity" timeZone={timeZone} />
              </Cell>
              <Cell className="whitespace-nowrap">
                <RowDay row={row} at={row.closed_at} stage="closed" timeZone={timeZone} />
              </Cell>
              <Cell>
                {row.outcome ? (
                  <Badge tone={row.outcome === 'won' ? 'good' : 'plain'}>{row.outcome}</Badge>
                ) : (
                  <Badge>open</Badge>
                )}
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
