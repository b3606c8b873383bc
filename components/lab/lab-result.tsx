'use client'

import { memo } from 'react'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { Section } from '@/components/ui/section'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayFiguresView, ReplayReady } from '@/lib/contracts/replay'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { formatInstant } from '@/lib/domain/format/format-instant'
import { EffectsSection } from './effects-section'
import { FiguresTable } from './figures-table'
import { coverageWords } from './headline'
import { MonthsSection } from './months-section'
import { MovedSection } from './moved-section'
import { RejectionSection } from './rejection-section'
import { ThresholdSection } from './threshold-section'

type LabResultProps = {
  answer: ReplayReady
  figures: ReplayFiguresView
  draft: CriteriaDocument
  /** The criteria the answer is about. */
  answered: CriteriaDocument
  inForceName: string
  isStale: boolean
  timeZone: string
  onThresholdChange: (threshold: number) => void
}

/** What the draft would have done. What a drag of the threshold can say at once is never veiled. */
export function LabResult(props: LabResultProps) {
  const { answer, figures, draft, answered, inForceName, isStale, timeZone, onThresholdChange } = props
  const { query, population } = answer
  return (
    <>
      <Section
        id="result"
        title="What it would have done"
        note={`${formatDaySpan(query.from, query.to)}: ${population.leads.toLocaleString('en-US')} leads, ${population.events.toLocaleString('en-US')} events, ${population.wins} real wins.`}
      >
        <FiguresTable
          draft={figures}
          inForce={answer.in_force?.figures ?? null}
          inForceName={inForceName}
          currency={query.currency}
        />
        <p className="mt-3 max-w-prose text-sm text-ink-2">{coverageWords(figures)}</p>
        <p className="mt-2 text-xs text-ink-3">
          History as of {formatInstant(answer.data_as_of, timeZone)}
          {answer.is_current ? '' : '; newer changes are being read'}.
        </p>
      </Section>
      <ThresholdSection
        answer={answer}
        threshold={draft.thresholds.total}
        onThresholdChange={onThresholdChange}
      />
      <MonthsSection draft={answer.draft} inForce={answer.in_force} threshold={draft.thresholds.total} />
      <StaleVeil isStale={isStale}>
        <Details answer={answer} answered={answered} isResting={!isStale} />
      </StaleVeil>
    </>
  )
}

type DetailsProps = { answer: ReplayReady; answered: CriteriaDocument; isResting: boolean }

/** What is about the last answer and need not be drawn while a hand moves. */
const Details = memo(function Details({ answer, answered, isResting }: DetailsProps) {
  return (
    <>
      <MovedSection answer={answer} />
      <RejectionSection draft={answer.draft} inForce={answer.in_force} />
      <EffectsSection criteria={answered} isResting={isResting} />
    </>
  )
})
