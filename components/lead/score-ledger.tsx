import { clsx } from 'clsx'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { ScoreLineView, ScoreView } from '@/lib/contracts/score'
import { formatMinutes } from '@/lib/domain/format/format-duration'
import { formatAddedPoints, formatPoints } from '@/lib/domain/format/format-points'
import { plainWords } from './lead-words'
import { MomentText } from './moment-text'
import { LIMIT_WORDS } from './score-words'

/** Lines shown before the rest is summed up in one. */
const SHOWN = 14
/** On a narrow screen the date says enough. */
const WIDE = 'max-sm:hidden'

type ScoreLedgerProps = { score: ScoreView; timeZone: string }

/** Every line of a score, what an event is worth by now and what capped it, down to the total they sum to. */
export function ScoreLedger({ score, timeZone }: ScoreLedgerProps) {
  const fit = score.lines.filter(line => groupOf(line) === 'fit')
  const engagement = score.lines.filter(line => groupOf(line) === 'engagement').toSorted(newestFirst)
  const shown = engagement.length > SHOWN + 1 ? engagement.slice(0, SHOWN) : engagement
  const rest = engagement.slice(shown.length)
  return (
    <TableFrame label="Lines of the score">
      <Table>
        <thead>
          <tr>
            <HeadCell>Rule</HeadCell>
            <HeadCell>What it goes by</HeadCell>
            <HeadCell className="text-right">Points</HeadCell>
            <HeadCell className={clsx('text-right', WIDE)}>Age</HeadCell>
          </tr>
        </thead>
        <tbody>
          {fit.map(line => (
            <LedgerLine key={keyOf(line)} line={line} timeZone={timeZone} />
          ))}
          <SumRow name="Fit" points={score.fit} />
          {shown.map(line => (
            <LedgerLine key={keyOf(line)} line={line} timeZone={timeZone} />
          ))}
          {rest.length > 0 ? (
            <Row>
              <Cell colSpan={2} className="text-ink-2">
                {rest.length} older events
              </Cell>
              <Cell className={numeric}>{formatAddedPoints(sumOf(rest))}</Cell>
              <Cell className={WIDE} />
            </Row>
          ) : null}
          <SumRow name="Engagement" points={score.engagement} />
          <SumRow name="Total" points={score.total} isTotal />
        </tbody>
      </Table>
    </TableFrame>
  )
}

function LedgerLine({ line, timeZone }: { line: ScoreLineView; timeZone: string }) {
  const isNothing = line.points === 0
  return (
    <Row className={clsx(isNothing && 'text-ink-3')}>
      <Cell>{line.kind === 'group_cap' ? 'Cap of the group' : line.rule}</Cell>
      <Cell>
        {line.kind === 'fit' ? (
          `${plainWords(line.field)}: ${String(line.value)}`
        ) : line.kind === 'group_cap' ? (
          `At most ${formatPoints(line.cap)} points count`
        ) : (
          <>
            <MomentText moment={{ at: line.occurred_at, date_only: line.date_only }} timeZone={timeZone} />
            {line.limit ? <span className="block text-xs text-ink-3">{LIMIT_WORDS[line.limit]}</span> : null}
          </>
        )}
      </Cell>
      <Cell className={numeric}>{formatAddedPoints(line.points)}</Cell>
      <Cell className={clsx(numeric, WIDE)}>
        {line.kind === 'behaviour' ? formatMinutes(line.age_days * 1_440) : ''}
      </Cell>
    </Row>
  )
}

type SumRowProps = { name: string; points: number | null; isTotal?: boolean }

function SumRow({ name, points, isTotal = false }: SumRowProps) {
  return (
    <Row className={clsx('font-medium', isTotal && 'border-t border-rule')}>
      <Cell colSpan={2}>{name}</Cell>
      <Cell className={numeric}>
        {points === null ? <span className="font-normal text-ink-3">not scored</span> : formatPoints(points)}
      </Cell>
      <Cell className={WIDE} />
    </Row>
  )
}

function groupOf(line: ScoreLineView): 'fit' | 'engagement' {
  if (line.kind === 'group_cap') return line.group
  return line.kind === 'fit' ? 'fit' : 'engagement'
}

/** The cap stands last: it takes from all that is above it. */
function newestFirst(a: ScoreLineView, b: ScoreLineView): number {
  if (a.kind !== 'behaviour' || b.kind !== 'behaviour') return a.kind === 'behaviour' ? -1 : 1
  return b.occurred_at.localeCompare(a.occurred_at)
}

function keyOf(line: ScoreLineView): string {
  if (line.kind === 'group_cap') return `cap ${line.group}`
  return line.kind === 'fit' ? line.rule_id : `${line.rule_id} ${line.event_id}`
}

const sumOf = (lines: readonly ScoreLineView[]) => lines.reduce((sum, line) => sum + line.points, 0)
