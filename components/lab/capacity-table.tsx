import { clsx } from 'clsx'
import { IntervalMark } from '@/components/funnel/interval-mark'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { CapacityReady, OutlookView } from '@/lib/contracts/capacity'
import { formatShare } from '@/lib/domain/format/format-share'
import { sayWait } from './capacity-words'

/** Threshold by threshold: what comes, how long it waits, and how many promises break. */
export function CapacityTable({ answer }: { answer: CapacityReady }) {
  const line = Math.round(answer.threshold)
  return (
    <TableFrame label="Delay and late first touches by threshold">
      <Table className="min-w-2xl">
        <thead>
          <tr>
            <HeadCell>Threshold</HeadCell>
            <HeadCell className="text-right">MQLs a week</HeadCell>
            <HeadCell className="text-right">Load</HeadCell>
            <HeadCell className="text-right">Half wait at most</HeadCell>
            <HeadCell className="text-right">Nine of ten at most</HeadCell>
            <HeadCell className="text-right">Late a week</HeadCell>
            <HeadCell className="text-right">First touch too late</HeadCell>
          </tr>
        </thead>
        <tbody>
          {answer.outlooks.map(outlook => (
            <OutlookRow key={outlook.threshold} outlook={outlook} isLine={outlook.threshold === line} />
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

function OutlookRow({ outlook, isLine }: { outlook: OutlookView; isLine: boolean }) {
  const { load, breach_share: late, breach_range: range } = outlook
  const isTooMuch = load === null || load >= 1
  return (
    <Row className={clsx(isLine && 'bg-sunken')}>
      <th scope="row" className="py-2 pr-4 text-left font-normal whitespace-nowrap tabular-nums">
        <span className={clsx(isLine && 'font-semibold')}>{outlook.threshold}</span>
        {isLine ? <span className="ml-2 text-xs text-ink-3">in force</span> : null}
      </th>
      <Cell className={numeric}>{outlook.per_week.toFixed(1)}</Cell>
      <Cell className={clsx(numeric, isTooMuch && 'font-medium text-bad')}>
        {load === null ? 'nobody there' : formatShare(load, 0)}
        {load !== null && isTooMuch ? (
          <span className="block text-xs font-normal">never catches up</span>
        ) : null}
      </Cell>
      <Cell className={numeric}>{sayWait(outlook.median_wait_hours)}</Cell>
      <Cell className={numeric}>{sayWait(outlook.p90_wait_hours)}</Cell>
      <Cell className={numeric}>{late === null ? '–' : (late * outlook.per_week).toFixed(1)}</Cell>
      <Cell className={numeric}>
        {late === null ? (
          '–'
        ) : (
          <>
            <span className="inline-block min-w-12">{formatShare(late, 0)}</span>
            <span className="ml-3 max-sm:hidden">
              <IntervalMark value={late} interval={range} reference={null} isSmall={false} top={1} />
            </span>
          </>
        )}
      </Cell>
    </Row>
  )
}
