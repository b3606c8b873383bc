import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { DriftView } from '@/lib/contracts/calibration'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { formatShare } from '@/lib/domain/format/format-share'

type Ready = Extract<DriftView, { state: 'ready' }>
type DriftSectionProps = { drift: DriftView; version: number | null; timeZone: string }

/** What has changed since the version took effect. */
export function DriftSection({ drift, version, timeZone }: DriftSectionProps) {
  const since = drift.since ? formatDay(dayOf(drift.since, timeZone)) : null
  return (
    <Section
      id="drift"
      title={version === null ? 'Drift' : `Since version ${version}`}
      note={
        since
          ? `Handoffs before ${since} beside those since, all seen through the rules of version ${version}.`
          : null
      }
    >
      {drift.state === 'missing' ? (
        <EmptyState title={since ? 'Too few to compare' : 'Nothing is agreed yet'}>
          {since
            ? `${formatCount(drift.before)} handoffs before it and ${formatCount(drift.now)} since; there have to be ${drift.needed} of each.`
            : 'Drift is measured from the day a version took effect.'}
        </EmptyState>
      ) : (
        <Found drift={drift} />
      )}
    </Section>
  )
}

const SCORES = {
  none: 'The scores lie as they did before.',
  some: 'The scores have moved somewhat.',
  large: 'The scores have moved a lot: other leads are handed over than before it.',
}

function Found({ drift }: { drift: Ready }) {
  const { scores, wins, rules, before, now } = drift
  const moved = rules.filter(({ is_clear }) => is_clear)
  return (
    <>
      <div className="flex max-w-prose flex-col gap-2 text-ink-2">
        {scores ? (
          <p>
            <span className="text-ink">{SCORES[scores.standing]}</span>{' '}
            <span className="text-xs text-ink-3">
              Stability index {scores.index.toFixed(2)}; chance alone stays below {scores.chance.toFixed(2)}.
            </span>
          </p>
        ) : null}
        <p>{winsWords(wins)}</p>
      </div>
      {moved.length === 0 ? (
        <p className="mt-2 max-w-prose text-ink-2">No rule counts clearly more or less often than before.</p>
      ) : (
        <TableFrame label="Rules that count more or less often" className="mt-4">
          <Table className="max-w-2xl">
            <thead>
              <tr>
                <HeadCell>Rule</HeadCell>
                <HeadCell className="text-right">Before, of {formatCount(before.cases)}</HeadCell>
                <HeadCell className="text-right">Since, of {formatCount(now.cases)}</HeadCell>
                <HeadCell className="text-right">Change</HeadCell>
              </tr>
            </thead>
            <tbody>
              {moved.map(rule => (
                <Row key={rule.rule_id}>
                  <th scope="row" className="py-2 pr-4 text-left font-normal">
                    {rule.name}
                  </th>
                  <Cell className={`${numeric} text-ink-2`}>{formatShare(rule.before)}</Cell>
                  <Cell className={numeric}>{formatShare(rule.now)}</Cell>
                  <Cell className={numeric}>
                    {points(rule.change)} pt
                    {rule.interval ? (
                      <span className="block text-xs text-ink-3">
                        {points(rule.interval[0])} to {points(rule.interval[1])}
                      </span>
                    ) : null}
                  </Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </TableFrame>
      )}
    </>
  )
}

const points = (change: number) => `${change < 0 ? '−' : '+'}${(Math.abs(change) * 100).toFixed(1)}`

function winsWords(wins: Ready['wins']): string {
  if (wins === null)
    return 'Too few handoffs since then are old enough to say whether a score still foretells wins.'
  const foretold = wins.foretold.toFixed(wins.foretold < 10 ? 1 : 0)
  const said = `Of ${formatCount(wins.cases)} handoffs since whose end is known, ${formatCount(wins.won)} were won; by what their scores meant before, ${foretold} were to be expected.`
  return wins.is_clear
    ? `${said} That is more than chance: the scores no longer mean what they did.`
    : `${said} Chance makes as much of a difference.`
}
