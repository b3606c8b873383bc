import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { WeightsView } from '@/lib/contracts/calibration'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'

type Ready = Extract<WeightsView, { state: 'ready' }>
type Side = Ready['now']
type Said = { value: number | null; interval: readonly [number, number] | null }

const LINES: readonly { name: string; note: string; of: (side: Side) => Said | number }[] = [
  {
    name: 'Right order',
    note: 'a won one scores above another',
    of: ({ ranking }) => ranking ?? { value: null, interval: null },
  },
  { name: 'Reach the threshold', note: 'of the later handoffs', of: ({ line }) => line.cases },
  {
    name: 'Won of these',
    note: 'precision',
    of: ({ line }) => ({ value: line.precision, interval: line.interval }),
  },
  {
    name: 'Of all later wins',
    note: 'recall',
    of: ({ line }) => ({ value: line.recall, interval: line.recall_interval }),
  },
]

/** Both sets of points on the later quarters, and whether foretold wins came. */
export function WeightsCheck({ weights }: { weights: Ready }) {
  const { quarter, later, now, proposed } = weights
  return (
    <div className="flex min-w-0 flex-col gap-6">
      <TableFrame label={`Checked from ${quarter} on`}>
        <Table>
          <thead>
            <tr>
              <HeadCell className="whitespace-normal!">
                From {quarter} on: {formatCount(later.cases)} handoffs, {formatCount(later.won)} won
              </HeadCell>
              <HeadCell className="text-right">In force</HeadCell>
              <HeadCell className="text-right text-marketing!">Learned</HeadCell>
            </tr>
          </thead>
          <tbody>
            {LINES.map(({ name, note, of }) => (
              <Row key={name}>
                <th scope="row" className="py-2 pr-4 text-left align-top font-normal">
                  {name}
                  <span className="block text-xs text-ink-3">{note}</span>
                </th>
                <SaidCell said={of(now)} />
                <SaidCell said={of(proposed)} />
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
      <TableFrame label="Wins foretold and won">
        <Table>
          <thead>
            <tr>
              <HeadCell>Later handoffs, surest first</HeadCell>
              <HeadCell className="text-right">Foretold</HeadCell>
              <HeadCell className="text-right">Won</HeadCell>
            </tr>
          </thead>
          <tbody>
            {fifthsOf(weights).map(({ name, band }) => (
              <Row key={name}>
                <th scope="row" className="py-2 pr-4 text-left font-normal">
                  {name}
                </th>
                <Cell className={numeric}>{formatShare(band.foretold)}</Cell>
                <SaidCell
                  said={{ value: band.cases === 0 ? null : band.won / band.cases, interval: band.interval }}
                />
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </div>
  )
}

const FIFTHS = ['Highest fifth', 'Second', 'Middle', 'Fourth', 'Lowest fifth'] as const

const fifthsOf = ({ foretold }: Ready) =>
  FIFTHS.flatMap((name, i) => {
    const band = foretold[i]
    return band ? [{ name, band }] : []
  })

function SaidCell({ said }: { said: Said | number }) {
  if (typeof said === 'number') return <Cell className={`${numeric} align-top`}>{formatCount(said)}</Cell>
  return (
    <Cell className={`${numeric} align-top`}>
      {said.value === null ? '–' : formatShare(said.value)}
      {said.interval && said.value !== null ? (
        <span className="block text-xs text-ink-3">{formatInterval(said.interval, 'share', null)}</span>
      ) : null}
    </Cell>
  )
}
