import { clsx } from 'clsx'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ReplayFiguresView } from '@/lib/contracts/replay'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatMoney } from '@/lib/domain/format/format-money'
import { formatShare } from '@/lib/domain/format/format-share'

type Share = ReplayFiguresView['recall']

type Line = {
  name: string
  note?: string
  /** Null: it cannot be said. */
  value: (figures: ReplayFiguresView) => number | null
  say: (value: number, currency: string) => string
  beside?: (figures: ReplayFiguresView) => string | null
}

const count = (value: number) => formatCount(value)
const share = (value: number) => formatShare(value)
const besideShare = ({ numerator, denominator, interval }: Share) =>
  interval === null
    ? null
    : `${formatCount(numerator)} of ${formatCount(denominator)}, ${formatInterval(interval, 'share', null)}`

const LINES: readonly Line[] = [
  { name: 'MQLs', value: each => each.mqls, say: count },
  {
    name: 'MQLs a week',
    value: each => each.mqls_per_week,
    say: value => value.toFixed(1),
  },
  {
    name: 'Accepted by sales',
    value: each => each.acceptance.value,
    say: share,
    beside: each => besideShare(each.acceptance),
  },
  {
    name: 'Became SQL',
    note: 'of those really handed over',
    value: each => each.sql_rate.value,
    say: share,
    beside: each => besideShare(each.sql_rate),
  },
  { name: 'Won', value: each => each.won, say: count },
  { name: 'Value won', value: each => each.won_amount, say: formatMoney },
  {
    name: 'Real wins missed',
    value: each => each.missed_wins,
    say: count,
    beside: each => (each.recall.denominator === 0 ? null : `of ${formatCount(each.recall.denominator)}`),
  },
  { name: 'Rejected for the criteria', value: each => each.rejected, say: count },
  {
    name: 'Outcome unknown',
    note: 'never handed over',
    value: each => each.unknown,
    say: count,
    beside: each => (each.mqls === 0 ? null : `${formatShare(each.unknown / each.mqls, 0)} of them`),
  },
]

type FiguresTableProps = {
  draft: ReplayFiguresView
  inForce: ReplayFiguresView | null
  inForceName: string
  currency: string
}

/** The draft beside what is in force, line by line, in what really became of the leads. */
export function FiguresTable({ draft, inForce, inForceName, currency }: FiguresTableProps) {
  return (
    <TableFrame label="The draft beside what is in force">
      <Table className="table-fixed">
        <thead>
          <tr>
            <HeadCell className="w-[34%]">
              <span className="sr-only">Figure</span>
            </HeadCell>
            {inForce ? <HeadCell className="text-right">{inForceName}</HeadCell> : null}
            <HeadCell className="text-right text-marketing!">This draft</HeadCell>
            {inForce ? <HeadCell className="w-[15%] text-right">Change</HeadCell> : null}
          </tr>
        </thead>
        <tbody>
          {LINES.map(line => (
            <Row key={line.name}>
              <th scope="row" className="py-2 pr-4 text-left align-baseline font-normal">
                {line.name}
                {line.note ? <span className="block text-xs text-ink-3">{line.note}</span> : null}
              </th>
              {inForce ? <FigureCell line={line} figures={inForce} currency={currency} isQuiet /> : null}
              <FigureCell line={line} figures={draft} currency={currency} />
              {inForce ? (
                <ChangeCell line={line} draft={draft} inForce={inForce} currency={currency} />
              ) : null}
            </Row>
          ))}
        </tbody>
      </Table>
    </TableFrame>
  )
}

type FigureCellProps = { line: Line; figures: ReplayFiguresView; currency: string; isQuiet?: boolean }

function FigureCell({ line, figures, currency, isQuiet }: FigureCellProps) {
  const value = line.value(figures)
  const beside = line.beside?.(figures) ?? null
  return (
    <Cell className={clsx(numeric, isQuiet ? 'text-ink-2' : 'font-medium')}>
      {value === null ? '–' : line.say(value, currency)}
      {beside ? (
        <span className="block text-xs font-normal whitespace-normal text-ink-3">{beside}</span>
      ) : null}
    </Cell>
  )
}

type ChangeCellProps = {
  line: Line
  draft: ReplayFiguresView
  inForce: ReplayFiguresView
  currency: string
}

function ChangeCell({ line, draft, inForce, currency }: ChangeCellProps) {
  const [now, before] = [line.value(draft), line.value(inForce)]
  const change = now === null || before === null ? null : now - before
  const said = change === null ? '–' : line.say(Math.abs(change), currency)
  const isNone = change === null || said === line.say(0, currency)
  return (
    <Cell className={clsx(numeric, isNone && 'text-ink-3')}>
      {isNone ? '–' : `${change > 0 ? '+' : '−'}${said.replace('%', line.say === share ? 'pt' : '%')}`}
    </Cell>
  )
}
