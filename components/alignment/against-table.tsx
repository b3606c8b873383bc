import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { AgainstView, AlignmentResult } from '@/lib/contracts/alignment'
import { formatInterval } from '@/lib/domain/format/format-interval'

const SIDES = [
  { side: 'marketing', label: 'Marketing', className: 'text-marketing' },
  { side: 'sales', label: 'Sales', className: 'text-sales' },
] as const

/** Each side's labels held against the outcome. */
export function AgainstTable({ against }: { against: AlignmentResult['against'] }) {
  return (
    <TableFrame label="Labels against outcomes">
      <Table className="min-w-120 max-w-3xl">
        <thead>
          <tr>
            <HeadCell>Side</HeadCell>
            <HeadCell className="text-right">Said worth it, and it was</HeadCell>
            <HeadCell className="text-right">Said not, and it was</HeadCell>
            <HeadCell className="text-right">Right</HeadCell>
          </tr>
        </thead>
        <tbody>
          {SIDES.map(({ side, label, className }) => (
            <Row key={side}>
              <Cell className={`font-medium ${className}`}>{label}</Cell>
              <Judged judged={against[side].yes} />
              <Judged judged={against[side].no} />
              <Judged
                judged={{ ...against[side].right, n: against[side].right.of, good: against[side].right.n }}
              />
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

function Judged({ judged: { n, good, interval } }: { judged: AgainstView['yes'] }) {
  return (
    <Cell className={numeric}>
      {good} of {n}
      <span className="block text-xs text-ink-3">
        {interval ? formatInterval(interval, 'share', null) : 'cannot be said'}
      </span>
    </Cell>
  )
}
