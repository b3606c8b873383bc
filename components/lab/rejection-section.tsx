import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ReplaySide } from '@/lib/contracts/replay'
import { isReasonCode, REASONS } from '@/lib/domain/rejection/reasons'

/** Real rejections under what is in force and under the draft, reason by reason. */
export function RejectionSection({ draft, inForce }: { draft: ReplaySide; inForce: ReplaySide | null }) {
  const now = new Map(draft.rejections.map(each => [each.reason, each.n]))
  const before = new Map((inForce ?? draft).rejections.map(each => [each.reason, each.n]))
  const rows = [...new Set([...before.keys(), ...now.keys()])]
    .map(reason => ({ reason, now: now.get(reason) ?? 0, before: before.get(reason) ?? 0 }))
    .sort((a, b) => Math.abs(b.now - b.before) - Math.abs(a.now - a.before) || b.before - a.before)
  const avoided = rows.reduce((sum, row) => sum + row.before - row.now, 0)
  const most = Math.max(1, ...rows.map(row => Math.max(row.before, row.now)))
  return (
    <Section id="rejections" title="Rejections by reason" note={noteOf(avoided)}>
      <TableFrame label="Rejections by reason">
        <Table className="min-w-md">
          <thead>
            <tr>
              <HeadCell>Reason</HeadCell>
              <HeadCell className="text-right">In force</HeadCell>
              <HeadCell className="text-right">Draft</HeadCell>
              <HeadCell className="text-right">Change</HeadCell>
              <HeadCell className="w-2/5">
                <span className="sr-only">To scale</span>
              </HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 12).map(row => (
              <Row key={row.reason}>
                <Cell>{labelOf(row.reason)}</Cell>
                <Cell className={`${numeric} text-ink-2`}>{row.before}</Cell>
                <Cell className={`${numeric} font-medium`}>{row.now}</Cell>
                <Cell className={`${numeric} text-ink-2`}>{signed(row.now - row.before)}</Cell>
                <Cell>
                  <span className="relative block h-2" aria-hidden="true">
                    <span
                      className="absolute inset-y-0 left-0 border border-mark"
                      style={{ width: `${(row.before / most) * 100}%` }}
                    />
                    <span
                      className="absolute inset-y-0 left-0 bg-marketing/70"
                      style={{ width: `${(row.now / most) * 100}%` }}
                    />
                  </span>
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </Section>
  )
}

const labelOf = (reason: string) =>
  reason === '' ? 'No reason given' : isReasonCode(reason) ? REASONS[reason].label : reason

const signed = (n: number) => (n === 0 ? '–' : n > 0 ? `+${n}` : `−${-n}`)

function noteOf(avoided: number): string {
  if (avoided === 0) return 'As many rejections as under what is in force.'
  return avoided > 0
    ? `The draft would have spared sales ${avoided} answers of no.`
    : `The draft would have cost sales ${-avoided} more answers of no, of those whose answer is known.`
}
