import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { AlignmentResult } from '@/lib/contracts/alignment'

/** Both sides' answers crossed. */
export function AgreementTable({ counts }: { counts: AlignmentResult['counts'] }) {
  const rows = [
    { label: 'Marketing: worth it', yes: counts.both_yes, no: counts.marketing_only },
    { label: 'Marketing: not', yes: counts.sales_only, no: counts.both_no },
  ]
  return (
    <TableFrame label="Answers of both sides">
      <Table className="max-w-md">
        <thead>
          <tr>
            <HeadCell>
              <span className="sr-only">Marketing</span>
            </HeadCell>
            <HeadCell className="text-right">Sales: worth it</HeadCell>
            <HeadCell className="text-right">Sales: not</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, yes, no }) => (
            <Row key={label}>
              <Cell>{label}</Cell>
              <Cell className={numeric}>{yes}</Cell>
              <Cell className={numeric}>{no}</Cell>
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}
