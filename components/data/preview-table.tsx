import { clsx } from 'clsx'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ImportDetection } from '@/lib/contracts/import'

/** The first rows under the fields they will fill; columns that fill none are left out here. */
export function PreviewTable({ detection }: { detection: ImportDetection }) {
  const { columns, fields, preview, problems } = detection
  const shown = columns.flatMap((column, place) => {
    const label = fields.find(({ field }) => field === column.field)?.label
    return label ? [{ place, label, header: column.header }] : []
  })
  if (shown.length === 0 || preview.length === 0) return null
  const outcomeOf = (line: number) => problems.find(each => each.line === line)?.outcome
  return (
    <section aria-label="Preview">
      <h4 className="pb-2 text-sm font-semibold">First rows, under the fields they fill</h4>
      <TableFrame label="First rows">
        <Table>
          <thead>
            <tr>
              <HeadCell className="text-right">Line</HeadCell>
              {shown.map(({ place, label, header }) => (
                <HeadCell key={place}>
                  {label}
                  {label.toLowerCase() === header.toLowerCase() ? null : (
                    <span className="block font-normal">{header}</span>
                  )}
                </HeadCell>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map(({ line, cells }) => (
              <Row key={line} className={clsx(outcomeOf(line) && 'text-ink-3')}>
                <Cell className={numeric}>
                  {line}
                  {outcomeOf(line) ? (
                    <span className="block text-xs text-warn">{outcomeOf(line)}</span>
                  ) : null}
                </Cell>
                {shown.map(({ place }) => (
                  <Cell key={place} className="max-w-60 truncate whitespace-nowrap">
                    {cells[place] || <span className="text-ink-3">blank</span>}
                  </Cell>
                ))}
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </section>
  )
}
