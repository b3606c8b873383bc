import type { Route } from 'next'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { prepareScoreChart } from '@/lib/charts/score-chart'
import type { LeadScore } from '@/lib/contracts/lead-score'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf, formatInstant } from '@/lib/domain/format/format-instant'
import { ScoreChartFigure } from './score-chart-figure'
import { ScoreLedger } from './score-ledger'
import { ScoreStanding } from './score-standing'

type ScoreSectionProps = {
  score: LeadScore
  /** Instants at which the lead was handed over, all of them. */
  handedOverAt: readonly string[]
  /** The score is of one of them, not of now. */
  isPast: boolean
  timeZone: string
}

/** Why the lead stands where it stands, now or when it was handed over. */
export function ScoreSection({ score, handedOverAt, isPast, timeZone }: ScoreSectionProps) {
  const { qualification, version } = score
  const chart = prepareScoreChart(score, timeZone)
  return (
    <Section
      id="score"
      title="Score"
      note={version === null ? undefined : noteOf(version, score.at, isPast, timeZone)}
      actions={<Instants {...{ id: score.lead_id, at: score.at, handedOverAt, isPast, timeZone }} />}
    >
      {qualification === null ? (
        <EmptyState title="No score">
          {version === null
            ? 'Nothing was agreed then, so there is nothing to score by.'
            : `Version ${version} of the agreement says nothing that gives points.`}
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-8">
          <ScoreStanding qualification={qualification} timeZone={timeZone} />
          {chart ? <ScoreChartFigure chart={chart} timeZone={timeZone} /> : null}
          {qualification.score.lines.length > 0 ? (
            <ScoreLedger score={qualification.score} timeZone={timeZone} />
          ) : null}
        </div>
      )}
    </Section>
  )
}

function noteOf(version: number, at: string, isPast: boolean, timeZone: string): string {
  const when = isPast ? `As it was handed over on ${formatInstant(at, timeZone)}` : 'As of now'
  return `${when}, by version ${version} of the agreement.`
}

type InstantsProps = Pick<ScoreSectionProps, 'handedOverAt' | 'isPast' | 'timeZone'> & {
  id: string
  at: string
}

function Instants({ id, at, handedOverAt, isPast, timeZone }: InstantsProps) {
  if (handedOverAt.length === 0) return null
  const options = [
    { label: 'Now', href: `/leads/${id}#score`, isChosen: !isPast },
    ...handedOverAt.map(instant => ({
      label: `At the handoff of ${formatDay(dayOf(instant, timeZone))}`,
      href: `/leads/${id}?score_at=${encodeURIComponent(instant)}#score`,
      isChosen: isPast && Date.parse(instant) === Date.parse(at),
    })),
  ]
  return (
    <nav aria-label="Score at" className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {options.map(({ label, href, isChosen }) =>
        isChosen ? (
          <span key={href} aria-current="true" className="font-medium">
            {label}
          </span>
        ) : (
          <TextLink key={href} href={href as Route}>
            {label}
          </TextLink>
        ),
      )}
    </nav>
  )
}
