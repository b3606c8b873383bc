import { IntervalMark } from '@/components/funnel/interval-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import type { BandView, ScoreView } from '@/lib/contracts/calibration'
import { fieldLabel } from '@/lib/domain/calibration/signal-words'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatPoints } from '@/lib/domain/format/format-points'
import { formatShare } from '@/lib/domain/format/format-share'

type BandsSectionProps = {
  score: ScoreView
  /** Scores that others wrote into the leads. */
  others: readonly (readonly string[])[]
  onScoreChange: (score: string) => void
  threshold: number
  version: number | null
  minimum: number
}

const nameOf = (fields: readonly string[]) => fields.map(fieldLabel).join(' + ')

/** Whether a higher score at the hand-off wins more often, band by band. */
export function BandsSection(props: BandsSectionProps) {
  const { score, others, onScoreChange, threshold, version, minimum } = props
  const { bands, cases, unscored } = score
  const own = version === null ? 'usual criteria' : `version ${version}`
  const top = Math.max(0.02, ...bands.map(({ interval }) => interval?.[1] ?? 0))
  return (
    <Section
      id="bands"
      title="Whether the score means anything"
      note={`Handoffs by their score at the hand-off under ${score.fields ? nameOf(score.fields) : own}, in bands of equal size.`}
      actions={
        others.length === 0 ? null : (
          <Select
            label="Score"
            value={score.fields?.join(',') ?? ''}
            onValueChange={onScoreChange}
            options={[
              { value: '', label: 'Our own score' },
              ...others.map(fields => ({ value: fields.join(','), label: nameOf(fields) })),
            ]}
          />
        )
      }
    >
      {cases < minimum ? (
        <EmptyState title="Too few with a score">
          {formatCount(cases)} handoffs have a score and an end; there have to be {minimum}.
        </EmptyState>
      ) : (
        <>
          <TableFrame label="Won by score band">
            <Table className="max-w-2xl">
              <thead>
                <tr>
                  <HeadCell>Score</HeadCell>
                  <HeadCell className="text-right">Handoffs</HeadCell>
                  <HeadCell className="text-right">Won</HeadCell>
                  <HeadCell className="text-right">Share won</HeadCell>
                </tr>
              </thead>
              <tbody>
                {rankedBands(bands).map(({ rank, band }) => (
                  <BandRow
                    key={rank}
                    band={band}
                    top={top}
                    average={score.won / cases}
                    isAtLine={score.fields === null && band.highest >= threshold && band.lowest < threshold}
                  />
                ))}
              </tbody>
            </Table>
          </TableFrame>
          <p className="mt-3 max-w-prose text-sm text-ink-2">
            {monotoneWords(score)} {rankingWords(score)}
            {unscored > 0 ? ` ${formatCount(unscored)} had no score.` : ''}
          </p>
          <ThresholdTable score={score} />
        </>
      )}
    </Section>
  )
}

const rankedBands = (bands: readonly BandView[]) => bands.map((band, i) => ({ rank: `band ${i + 1}`, band }))

type BandRowProps = { band: BandView; top: number; average: number; isAtLine: boolean }

function BandRow({ band, top, average, isAtLine }: BandRowProps) {
  return (
    <Row>
      <th scope="row" className="py-2 pr-4 text-left font-normal whitespace-nowrap tabular-nums">
        {formatPoints(band.lowest)} to {formatPoints(band.highest)}
        {isAtLine ? <span className="ml-2 text-xs text-ink-3">the line</span> : null}
      </th>
      <Cell className={numeric}>{formatCount(band.cases)}</Cell>
      <Cell className={numeric}>{formatCount(band.won)}</Cell>
      <Cell className={numeric}>
        <span className="mr-3 text-xs text-ink-3 max-sm:hidden">
          {band.interval ? formatInterval(band.interval, 'share', null) : ''}
        </span>
        <span className="inline-block min-w-12">{formatShare(band.rate)}</span>
        <span className="ml-3 max-sm:hidden">
          <IntervalMark
            value={band.rate}
            interval={band.interval}
            reference={average}
            isSmall={false}
            top={top}
          />
        </span>
      </Cell>
    </Row>
  )
}

function monotoneWords({ bands, is_monotone, clear_rises }: ScoreView): string {
  if (is_monotone) return 'The higher the band, the more often it is won, all the way up.'
  const [place] = clear_rises
  const [band, above] = [bands[place ?? -1], bands[(place ?? 0) - 1]]
  if (band && above)
    return `The band from ${formatPoints(band.lowest)} to ${formatPoints(band.highest)} is clearly won more often than the one above it: there the score points the wrong way.`
  return 'Some bands are won a little more often than the one above them, by no more than chance makes.'
}

function rankingWords({ ranking }: ScoreView): string {
  if (ranking === null) return ''
  const [low, high] = ranking.interval
  const said = `Of a won handoff and another, the won one has the higher score in ${formatShare(ranking.value, 0)} of cases (${formatInterval(ranking.interval, 'share', null)}).`
  return low <= 0.5 && high >= 0.5 ? `${said} A coin does as well.` : said
}

const ROWS = 24

/** What each score would have done as the threshold, among those that were handed over. */
function ThresholdTable({ score: { thresholds } }: { score: ScoreView }) {
  const every = Math.max(1, Math.ceil(thresholds.length / ROWS))
  const rows = thresholds.filter((_, i) => i % every === 0)
  return (
    <details className="group mt-2 print:hidden">
      <summary className="touch-target inline-flex cursor-pointer items-center text-xs text-ink-3 underline decoration-rule underline-offset-3 hover:text-ink">
        <span className="group-open:hidden">Show every threshold</span>
        <span className="hidden group-open:inline">Hide the thresholds</span>
      </summary>
      <TableFrame label="Handed over and won by threshold" className="mt-2">
        <Table className="max-w-2xl">
          <thead>
            <tr>
              <HeadCell>Threshold</HeadCell>
              <HeadCell className="text-right">Reach it</HeadCell>
              <HeadCell className="text-right">Won</HeadCell>
              <HeadCell className="text-right">Of these won</HeadCell>
              <HeadCell className="text-right">Of all wins</HeadCell>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <Row key={row.threshold}>
                <Cell className="tabular-nums">{formatPoints(row.threshold)}</Cell>
                <Cell className={numeric}>{formatCount(row.cases)}</Cell>
                <Cell className={numeric}>{formatCount(row.won)}</Cell>
                <Cell className={numeric}>{formatShare(row.precision)}</Cell>
                <Cell className={numeric}>{row.recall === null ? '–' : formatShare(row.recall)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
      </TableFrame>
    </details>
  )
}
