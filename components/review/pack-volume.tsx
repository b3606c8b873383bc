import { SparklineMark } from '@/components/charts/sparkline-mark'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { prepareSparkline } from '@/lib/charts/sparkline'
import type { ReviewPack } from '@/lib/contracts/review-pack'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatMonth } from '@/lib/domain/format/format-day'
import { formatMoney } from '@/lib/domain/format/format-money'
import type { PackProps } from './pack-view'

const SENTENCES: Record<ReviewPack['volume']['verdict'], string> = {
  diverging:
    'Over the last matured weeks volume rises and the pipeline it brings does not: more leads, not more business.',
  together: 'Over the last matured weeks volume and the pipeline it brings rise together.',
  unclear: 'Over the last matured weeks there is no clear trend of volume away from the pipeline it brings.',
  cannot_say: 'There are not enough matured weeks to say whether more volume brings more pipeline.',
}

/** More leads, and what they brought, month by month. */
export function PackVolume({ pack }: PackProps) {
  const { verdict, months } = pack.volume
  const line = (pick: (month: (typeof months)[number]) => number) =>
    prepareSparkline(
      months.map((month, i) => ({ value: pick(month), isYoung: i === months.length - 1 })),
      240,
      40,
    )
  return (
    <>
      <p className="mb-4 max-w-prose">{SENTENCES[verdict]}</p>
      {months.length > 1 ? (
        <div className="mb-4 flex flex-wrap gap-x-12 gap-y-4">
          <figure>
            <SparklineMark line={line(month => month.mqls)} label="MQLs handed over by month" />
            <figcaption className="text-xs text-ink-3">MQLs handed over</figcaption>
          </figure>
          <figure>
            <SparklineMark line={line(month => month.pipeline)} label="Pipeline created by month" />
            <figcaption className="text-xs text-ink-3">Pipeline created</figcaption>
          </figure>
        </div>
      ) : null}
      <TableFrame label="MQLs and pipeline by month">
        <Table className="max-w-xl">
          <thead>
            <tr>
              <HeadCell>Month</HeadCell>
              <HeadCell className="text-right">MQLs</HeadCell>
              <HeadCell className="text-right">Pipeline created</HeadCell>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, mqls, pipeline }) => (
              <Row key={month}>
                <Cell>
                  {formatMonth(month)}
                  {[pack.to, pack.as_of].some(day => day.startsWith(month)) ? (
                    <span className="ml-2 text-xs text-ink-3">not over</span>
                  ) : null}
                </Cell>
                <Cell className={numeric}>{formatCount(mqls)}</Cell>
                <Cell className={numeric}>{formatMoney(pipeline, pack.currency)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </>
  )
}
