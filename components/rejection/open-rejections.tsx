'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { NumberLink } from '@/components/reporting/number-link'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import type { OpenRejections as Open, OpenPart } from '@/lib/contracts/rejection'
import type { Reporting } from '@/lib/contracts/reporting'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { type AnalysisQuestion, openHref, openRejectionOptions } from './analysis-queries'
import { OpenTable } from './open-table'
import { RejectionFilters } from './rejection-filters'
import { useRejections } from './use-rejections'

/** Answers somebody should look at again: those that say nothing yet, and those the evidence speaks against. */
export function OpenRejections({ reporting }: { reporting: Reporting }) {
  const { setParams, view } = useRejections(reporting)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...openRejectionOptions({ span: view.span }),
    placeholderData: keepPreviousData,
  })
  const { timeZone } = reporting
  const question = { span: view.span }
  return (
    <>
      <PageHeader title={data ? headlineOf(data) : 'To look at'}>
        A reason that says nothing teaches nothing, and one that the evidence does not bear out teaches the
        wrong thing. Nobody is stopped from giving either.
      </PageHeader>
      <RejectionFilters view={view} setParams={setParams} base={null} />
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <StaleVeil isStale={isPlaceholderData}>
          <Section
            id="uncoded"
            title="Waiting for a reason"
            note={<UncodedNote data={data} question={question} />}
          >
            {data.uncoded.rows.length === 0 ? (
              <EmptyState title="Every answer has a reason that says something" />
            ) : (
              <OpenTable
                label="Answers without a reason that says something"
                rows={data.uncoded.rows}
                timeZone={timeZone}
                canRecode={data.can_recode}
                canContest={data.can_contest}
              />
            )}
          </Section>
          <Section
            id="contradicted"
            title="The evidence speaks against the reason"
            note={<ContradictedNote data={data} question={question} />}
          >
            {data.contradicted.rows.length === 0 ? (
              <EmptyState title="Nothing contradicts a reason" />
            ) : (
              <OpenTable
                label="Answers that the evidence contradicts"
                rows={data.contradicted.rows}
                timeZone={timeZone}
                canRecode={data.can_recode}
                canContest={data.can_contest}
              />
            )}
          </Section>
        </StaleVeil>
      ) : error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </>
  )
}

type NoteProps = { data: Open; question: AnalysisQuestion }

function UncodedNote({ data: { uncoded, can_recode: canRecode }, question }: NoteProps) {
  const share = uncoded.of === 0 ? '' : ` (${formatShare(uncoded.total / uncoded.of)})`
  const listed =
    uncoded.total > uncoded.rows.length ? ` The newest ${formatCount(uncoded.rows.length)} are listed.` : ''
  const who = canRecode ? '' : ' A sales manager gives them one.'
  return (
    <>
      <OpenCount n={uncoded.total} part="uncoded" words="wait for a reason" question={question} /> of{' '}
      <OpenCount n={uncoded.of} part="answered" words="sent back" question={question} /> answers that sent a
      lead back{share} say “other” or nothing.{listed}
      {who}
    </>
  )
}

function ContradictedNote({ data: { contradicted }, question }: NoteProps) {
  const { total, checked, rows } = contradicted
  return (
    <>
      Of the newest <OpenCount n={checked} part="checked" words="checked" question={question} /> answers whose
      reason can be checked,{' '}
      <OpenCount n={total} part="contradicted" words="contradicted" question={question} />{' '}
      {total === 1 ? 'is' : 'are'} contradicted by what is known of the lead
      {total > rows.length ? `; the newest ${formatCount(rows.length)} are listed` : ''}.
    </>
  )
}

type OpenCountProps = { n: number; part: OpenPart; words: string; question: AnalysisQuestion }

function OpenCount({ n, part, words, question }: OpenCountProps) {
  return (
    <NumberLink
      href={n > 0 ? openHref(question, part) : null}
      label={`${formatCount(n)} answers ${words}, see the leads`}
      className="font-medium text-ink"
    >
      {formatCount(n)}
    </NumberLink>
  )
}

function headlineOf({ uncoded, contradicted }: Open): string {
  if (uncoded.total + contradicted.total === 0)
    return 'Nothing to look at: every reason says something and holds.'
  if (uncoded.total === 0)
    return `The evidence speaks against ${formatCount(contradicted.total)} of the reasons given.`
  const first = `${formatCount(uncoded.total)} ${uncoded.total === 1 ? 'answer waits' : 'answers wait'} for a reason`
  return `${first}; the evidence speaks against ${formatCount(contradicted.total)}.`
}
