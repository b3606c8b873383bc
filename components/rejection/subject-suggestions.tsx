'use client'

import type { Route } from 'next'
import { NumberLink } from '@/components/reporting/number-link'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { SuggestionList, SuggestionView } from '@/lib/contracts/rejection'
import { formatCount } from '@/lib/domain/format/format-count'
import { type AnalysisQuestion, outcomeHref, triedHref } from './analysis-queries'
import { clusterHref } from './cluster-queries'
import { SuggestionRow } from './suggestion-row'

const SHOWN = 6
const ORDER: readonly SuggestionView['standing'][] = [
  'recommended',
  'alternative',
  'unclear',
  'too_few',
  'without_effect',
]

type SubjectSuggestionsProps = {
  list: SuggestionList
  question: AnalysisQuestion
  canSeeLeads: boolean
  canDraft: boolean
}

/** How many of the subject's rejections an edit stops for each lead that sales took and it would have stopped too. */
const gain = ({ stops, prevented }: SuggestionView) => (stops ?? 0) / (prevented.accepted + 1)

const subjectHref = (question: AnalysisQuestion): Route =>
  question.cluster
    ? clusterHref({ cluster: question.cluster })
    : (outcomeHref({ span: question.span }, { clause: question.clause ?? '' }, 'sent_back') as Route)

/** Edits that would have stopped the rejections of one cluster or clause: the best evidence first, then the cheapest. */
export function SubjectSuggestions({ list, ...row }: SubjectSuggestionsProps) {
  const { subject, suggestions, version } = list
  if (subject === null) return null
  const ordered = suggestions.toSorted(
    (a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || gain(b) - gain(a),
  )
  const isGone = subject.tried_on === 0
  return (
    <Section
      id="subject"
      title="What would have stopped them"
      note={
        <>
          Version {version} would hand over{' '}
          <NumberLink
            href={row.canSeeLeads && subject.tried_on > 0 ? triedHref(row.question, suggestions) : null}
            label={`${subject.label}: ${formatCount(subject.tried_on)} that would be handed over again, see the leads`}
          >
            {formatCount(subject.tried_on)}
          </NumberLink>{' '}
          of these{' '}
          <NumberLink
            href={row.canSeeLeads && subject.handoffs > 0 ? subjectHref(row.question) : null}
            label={`${subject.label}: ${formatCount(subject.handoffs)} handoffs, see the leads`}
          >
            {formatCount(subject.handoffs)}
          </NumberLink>{' '}
          again; the edits are tried on those, and on every other handoff of these days.
        </>
      }
    >
      {ordered.length === 0 ? (
        <EmptyState title={isGone ? 'They would not come again' : 'No edit stops them'}>
          <p>
            {isGone
              ? `Version ${version} holds all of them back as it is.`
              : 'No single change of a rule, a gate or a guard would have held these leads back.'}
          </p>
        </EmptyState>
      ) : (
        <ol>
          {ordered.slice(0, SHOWN).map(suggestion => (
            <SuggestionRow
              key={suggestion.key}
              {...row}
              suggestion={suggestion}
              place={null}
              of={subject.handoffs}
              alternatives={[]}
            />
          ))}
        </ol>
      )}
    </Section>
  )
}
