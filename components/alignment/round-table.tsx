import type { Route } from 'next'
import { SparklineMark } from '@/components/charts/sparkline-mark'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import { prepareSparkline } from '@/lib/charts/sparkline'
import type { AlignmentList } from '@/lib/contracts/alignment'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { kappaText } from './kappa-words'

type RoundTableProps = { rounds: AlignmentList['rounds']; timeZone: string }
const QUESTIONS = 4

/** Rounds with how far both sides agreed, the newest first. */
export function RoundTable({ rounds, timeZone }: RoundTableProps) {
  const values = rounds
    .toReversed()
    .flatMap(({ kappa }) => (kappa?.value == null ? [] : [{ value: kappa.value, isYoung: false }]))
  const line = prepareSparkline(values, 200, 40)
  return (
    <>
      {line ? (
        <figure className="mb-4">
          <SparklineMark line={line} label="Kappa, round by round" />
          <figcaption className="text-xs text-ink-3">
            Kappa, round by round: 1 is always the same answer, 0 what chance would bring.
          </figcaption>
        </figure>
      ) : null}
      <TableFrame label="Rounds, the newest first">
        <Table className="min-w-140">
          <thead>
            <tr>
              <HeadCell>Round</HeadCell>
              <HeadCell className="text-right">Same answer</HeadCell>
              <HeadCell className="text-right">Kappa</HeadCell>
              <HeadCell className="text-right">Definition alike</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rounds.map(round => (
              <RoundRow key={round.id} round={round} timeZone={timeZone} />
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </>
  )
}

function RoundRow({ round, timeZone }: { round: AlignmentList['rounds'][number]; timeZone: string }) {
  const { id, n, kappa, alike, marketing, sales, opened_at: openedAt } = round
  const text = kappa && kappaText(kappa)
  const waits = [
    marketing.handed_in_at === null ? 'marketing' : null,
    sales.handed_in_at === null ? 'sales' : null,
  ].filter(side => side !== null)
  return (
    <Row>
      <Cell className="whitespace-nowrap">
        <TextLink href={`/reviews/alignment/${id}` as Route}>
          Round {n}, {formatDay(dayOf(openedAt, timeZone))}
        </TextLink>
      </Cell>
      {kappa && text ? (
        <>
          <Cell className={numeric}>
            {formatCount(Math.round((kappa.observed ?? 0) * kappa.n))} of {formatCount(kappa.n)}
          </Cell>
          <Cell className={numeric}>
            <span className="font-medium">{text.value}</span>
            <span className="block text-xs text-ink-3">{text.interval}</span>
          </Cell>
          <Cell className={numeric}>
            {alike} of {QUESTIONS}
          </Cell>
        </>
      ) : (
        <Cell colSpan={3} className="text-right text-ink-2">
          Waits for {waits.join(' and ')}
        </Cell>
      )}
    </Row>
  )
}
