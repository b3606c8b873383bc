import { NumberLink } from '@/components/reporting/number-link'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { drillHref } from '@/lib/client/drill'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { plainQuery } from '@/lib/domain/metrics/query'
import type { PackProps } from './pack-view'

/** The most frequent reasons, against as many days before. */
export function PackReasons({ pack, canOpen }: PackProps) {
  const { total, total_before: before, rows } = pack.reasons
  if (!total) return <p className="text-ink-2">Sales sent nothing back in these days.</p>
  return (
    <>
      <p className="mb-3 max-w-prose text-ink-2">
        {formatCount(total)} {total === 1 ? 'handoff' : 'handoffs'} in these days
        {before === null ? '' : `, ${formatCount(before)} in as many days before`}.
      </p>
      <TableFrame label="Most frequent reasons">
        <Table className="max-w-2xl">
          <thead>
            <tr>
              <HeadCell>Reason</HeadCell>
              <HeadCell className="text-right">Sent back</HeadCell>
              <HeadCell className="text-right">Share</HeadCell>
              <HeadCell className="text-right">Before</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ reason, label, n, before: earlier }) => (
              <Row key={reason}>
                <Cell>{label}</Cell>
                <Cell className={numeric}>
                  <NumberLink
                    href={canOpen ? drillHref(ofReason(reason, pack), 'n') : null}
                    label={`${label}: ${formatCount(n)} handoffs, see the leads`}
                  >
                    {formatCount(n)}
                  </NumberLink>
                </Cell>
                <Cell className={numeric}>{formatShare(n / total)}</Cell>
                <Cell className={`${numeric} text-ink-2`}>
                  {earlier === null ? '–' : formatCount(earlier)}
                </Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </>
  )
}

const ofReason = (reason: string, { from, to }: { from: string; to: string }) => ({
  ...plainQuery('rejections'),
  ...{ from, to, filters: { reason: [reason] } },
})
