'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { LoadFailed } from '@/components/reporting/load-failed'
import { NumberLink } from '@/components/reporting/number-link'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import type { SuggestionList } from '@/lib/contracts/rejection'
import type { Reporting } from '@/lib/contracts/reporting'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { suggestionOptions, triedHref } from './analysis-queries'
import { RejectionFilters } from './rejection-filters'
import { SubjectSuggestions } from './subject-suggestions'
import { SuggestionRow } from './suggestion-row'
import { UnclearTable } from './unclear-table'
import { useRejections } from './use-rejections'

type SuggestionsProps = { reporting: Reporting; versions: readonly number[]; canDraft: boolean }

/** What to change, by its evidence: each edit tried on the handoffs there were. */
export function Suggestions({ reporting, versions, canDraft }: SuggestionsProps) {
  const { params, setParams, view } = useRejections(reporting)
  const { version, cluster, clause } = params
  const question = { span: view.span, version, cluster, clause }
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...suggestionOptions(question),
    placeholderData: keepPreviousData,
  })
  const { canSeeLeads } = reporting
  const row = { question, canSeeLeads, canDraft }
  const recommended = data?.suggestions.filter(({ standing }) => standing === 'recommended') ?? []
  const unclear = data?.suggestions.filter(({ standing }) => standing === 'unclear') ?? []
  const options = versions.map(n => ({ value: String(n), label: `Tried on version ${n}` }))
  return (
    <>
      <PageHeader title={data ? headlineOf(data) : 'Suggestions'}>
        Concrete edits of the criteria, each tried on every past handoff at the moment it was made. What
        chance alone could have made is not recommended.
      </PageHeader>
      <RejectionFilters view={view} setParams={setParams} base={null}>
        {options.length > 0 ? (
          <Select
            label="Whose criteria"
            options={options}
            value={data?.version == null ? null : String(data.version)}
            onValueChange={value => setParams({ version: Number(value) })}
            className="w-48"
          />
        ) : null}
        {data?.subject ? (
          <Chip
            label="For"
            value={data.subject.label}
            onRemove={() => setParams({ cluster: null, clause: null })}
          />
        ) : null}
      </RejectionFilters>
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <StaleVeil isStale={isPlaceholderData}>
          {data.version === null ? (
            <NothingAgreed />
          ) : data.subject ? (
            <>
              <SubjectSuggestions list={data} {...row} />
              <Method list={data} />
            </>
          ) : (
            <>
              <Section
                id="recommended"
                title="Recommended"
                note={
                  <>
                    Of the {formatCount(data.handoffs)} handoffs{' '}
                    {data.is_cut && data.since
                      ? `looked at, the newest of these days, since ${formatDay(dayOf(data.since, reporting.timeZone))}`
                      : 'of these days'}
                    , version {data.version} would hand over{' '}
                    <NumberLink
                      href={row.canSeeLeads ? triedHref(row.question, data.suggestions) : null}
                      label={`${formatCount(data.tried_on)} that would be handed over again, see the leads`}
                    >
                      {formatCount(data.tried_on)}
                    </NumberLink>{' '}
                    again; the edits are tried on those.
                  </>
                }
              >
                {recommended.length === 0 ? (
                  <EmptyState title="Nothing is recommended">
                    <p>
                      {formatCount(data.suggestions.length)} edits were tried; what each would have stopped is
                      no worse than the rest, or too little to tell.
                    </p>
                  </EmptyState>
                ) : (
                  <ol>
                    {recommended.map((suggestion, i) => (
                      <SuggestionRow
                        key={suggestion.key}
                        {...row}
                        suggestion={suggestion}
                        place={i + 1}
                        alternatives={data.suggestions.filter(each => each.alternative_to === suggestion.key)}
                      />
                    ))}
                  </ol>
                )}
              </Section>
              {unclear.length === 0 ? null : (
                <Section
                  id="unclear"
                  title="Tried, and not recommended"
                  note="What they would have stopped is not clearly worse than the rest, or they would have cost more than they saved."
                >
                  <UnclearTable suggestions={unclear} question={question} canSeeLeads={canSeeLeads} />
                </Section>
              )}
              <Method list={data} />
            </>
          )}
        </StaleVeil>
      ) : error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </>
  )
}

function NothingAgreed() {
  return (
    <EmptyState
      title="There are no criteria to change yet"
      action={<LinkButton href={'/agreement' as Route}>Go to the agreement</LinkButton>}
    >
      <p>
        As soon as both sides have signed a first version, its rules are tried on the handoffs there were.
      </p>
    </EmptyState>
  )
}

function Method({ list }: { list: SuggestionList }) {
  const few = list.suggestions.filter(({ standing }) => standing === 'too_few').length
  return (
    <Section id="method" title="How this is counted">
      <div className="flex max-w-prose flex-col gap-2 text-ink-2">
        <p>
          An edit is judged by the leads it would have stopped: exact one-sided tests of whether sales
          accepted fewer of them, or made fewer SQLs of them, than of the leads it leaves, adjusted by Holm
          over all edits that stop and leave {list.minimum} answers at least. The best comes first; the next
          is judged on what the ones above leave. Of data without meaning, anything at all is recommended in{' '}
          {(list.level * 100).toFixed(1)} of 100 cases at most.
        </p>
        <p>
          An edit that stops more leads that sales took than it sent back is not recommended. Whether a
          stopped lead would have come back later is for the replay to say.
          {few > 0 ? ` ${formatCount(few)} edits stop too few to be judged.` : ''}
        </p>
      </div>
    </Section>
  )
}

function headlineOf({ suggestions, version, subject }: SuggestionList): string {
  if (subject && suggestions.length === 0) return `No single edit would have stopped “${subject.label}”.`
  if (subject)
    return `${suggestions.length === 1 ? 'One edit' : `${formatCount(suggestions.length)} edits`} would have stopped some of “${subject.label}”.`
  const recommended = suggestions.filter(({ standing }) => standing === 'recommended')
  if (version === null) return 'Suggestions'
  if (recommended.length === 0) return `Nothing in version ${version} clearly asks for a change.`
  const sent = recommended.reduce((sum, { beyond_above: each }) => sum + each.sent_back, 0)
  const wins = recommended.reduce((sum, { beyond_above: each }) => sum + each.wins, 0)
  const edits = recommended.length === 1 ? 'One edit' : `${formatCount(recommended.length)} edits`
  return `${edits} would have kept ${formatCount(sent)} rejections from happening, at the price of ${wins === 0 ? 'no win' : `${formatCount(wins)} ${wins === 1 ? 'win' : 'wins'}`}.`
}
