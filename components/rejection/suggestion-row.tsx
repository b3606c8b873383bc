'use client'

import { useMutation } from '@tanstack/react-query'
import type { Route } from 'next'
import { NumberLink } from '@/components/reporting/number-link'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { writeJson } from '@/lib/client/request'
import type { DraftedSuggestion, OutcomePart, SuggestionView } from '@/lib/contracts/rejection'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import { type AnalysisQuestion, outcomeHref } from './analysis-queries'

type SuggestionRowProps = {
  suggestion: SuggestionView
  /** Place among the recommendations; null for any other edit. */
  place: number | null
  question: AnalysisQuestion
  canSeeLeads: boolean
  canDraft: boolean
  alternatives: readonly SuggestionView[]
  /** Handoffs of the cluster or clause asked about; left out where none is. */
  of?: number
}

const STANDINGS: Record<SuggestionView['standing'], { label: string; tone: BadgeTone }> = {
  recommended: { label: 'Recommended', tone: 'good' },
  alternative: { label: 'Stops much the same leads as a recommended one', tone: 'plain' },
  unclear: { label: 'The rest is not clearly better', tone: 'plain' },
  too_few: { label: 'Too few to judge', tone: 'plain' },
  without_effect: { label: 'Stops nobody else', tone: 'plain' },
}

/** One edit: what to change, what it would have stopped, and what speaks for it. */
export function SuggestionRow(props: SuggestionRowProps) {
  const { suggestion, place, question, canSeeLeads, canDraft, alternatives, of } = props
  const { prevented, beyond_above: beyond, prevented_shares: own, kept_shares: rest } = suggestion
  const behind = (edit: SuggestionView, part: OutcomePart, words: string) => {
    const n = edit.prevented[part]
    const href = outcomeHref(question, { suggestion: edit.key }, part) as Route
    return (
      <NumberLink
        href={canSeeLeads && n > 0 ? href : null}
        label={`${edit.words}: ${formatCount(n)} ${words}, see the leads`}
        className="font-medium text-ink"
      >
        {formatCount(n)}
      </NumberLink>
    )
  }
  const edit = { suggestion: suggestion.key }
  const beyondAbove = outcomeHref(question, edit, 'handoffs', { side: 'beyond' }) as Route
  const ofSubject = outcomeHref(question, edit, 'handoffs', {
    ofCluster: question.cluster,
    ofClause: question.clause,
  }) as Route
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-hairline py-5 md:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <h3 className="text-base font-semibold">
          {place === null ? null : <span className="mr-2 text-ink-3">{place}</span>}
          {suggestion.words}
          {of === undefined ? null : (
            <Badge tone={STANDINGS[suggestion.standing].tone} className="ml-2 align-middle">
              {STANDINGS[suggestion.standing].label}
            </Badge>
          )}
        </h3>
        {of === undefined ? null : (
          <p className="mt-1 font-medium">
            Stops{' '}
            <NumberLink
              href={canSeeLeads && (suggestion.stops ?? 0) > 0 ? ofSubject : null}
              label={`${suggestion.words}: stops ${formatCount(suggestion.stops ?? 0)} of these, see the leads`}
            >
              {formatCount(suggestion.stops ?? 0)}
            </NumberLink>{' '}
            of these {formatCount(of)}.
          </p>
        )}
        <p className="mt-1 max-w-prose text-ink-2">
          Would have stopped {behind(suggestion, 'handoffs', 'handoffs')}{' '}
          {prevented.handoffs === 1 ? 'handoff' : 'handoffs'}: {behind(suggestion, 'sent_back', 'sent back')}{' '}
          that sales sent back, {behind(suggestion, 'accepted', 'accepted')} that it took,{' '}
          {behind(suggestion, 'sql', 'SQLs')} {prevented.sql === 1 ? 'SQL' : 'SQLs'} and{' '}
          {behind(suggestion, 'wins', 'wins')} {prevented.wins === 1 ? 'win' : 'wins'}.
          {place !== null && beyond.handoffs < prevented.handoffs ? (
            <>
              {' '}
              <NumberLink
                href={canSeeLeads && beyond.handoffs > 0 ? beyondAbove : null}
                label={`${suggestion.words}: ${formatCount(beyond.handoffs)} none of the edits above stops, see the leads`}
                className="font-medium text-ink"
              >
                {formatCount(beyond.handoffs)}
              </NumberLink>{' '}
              of them none of the edits above stops.
            </>
          ) : null}
        </p>
        {own.acceptance.value === null || rest.acceptance.value === null ? null : (
          <p className="mt-1 max-w-prose text-ink-2">
            Sales accepted {formatShare(own.acceptance.value)}
            {own.acceptance.interval ? (
              <span className="text-xs text-ink-3">
                {' '}
                ({formatInterval(own.acceptance.interval, 'share', null)})
              </span>
            ) : null}{' '}
            of these and {formatShare(rest.acceptance.value)} of the rest
            {own.sql.value === null || rest.sql.value === null
              ? '.'
              : `; ${formatShare(own.sql.value)} became an SQL, of the rest ${formatShare(rest.sql.value)}.`}
          </p>
        )}
        {alternatives.length === 0 ? null : (
          <details className="mt-2">
            <summary className="touch-target inline-flex cursor-pointer items-center text-ink-2 underline decoration-rule underline-offset-3">
              {alternatives.length === 1
                ? 'Another edit stops much the same leads, or part of them'
                : `${formatCount(alternatives.length)} other edits stop much the same leads, or part of them`}
            </summary>
            <ul className="mt-2 flex flex-col gap-1 border-l-2 border-rule pl-3 text-ink-2">
              {alternatives.map(each => (
                <li key={each.key}>
                  {each.words}: {behind(each, 'sent_back', 'sent back')} sent back,{' '}
                  {behind(each, 'accepted', 'accepted')} accepted, {behind(each, 'wins', 'wins')} wins
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {canDraft ? <PutIntoDraft suggestion={suggestion} question={question} /> : null}
    </li>
  )
}

function PutIntoDraft({ suggestion, question }: { suggestion: SuggestionView; question: AnalysisQuestion }) {
  const put = useMutation({
    mutationFn: () =>
      writeJson<DraftedSuggestion>('/api/v1/rejections/drafts', {
        method: 'POST',
        body: {
          suggestion: suggestion.key,
          ...(question.span.from ? { from: question.span.from } : {}),
          ...(question.span.to ? { to: question.span.to } : {}),
          ...(question.version != null ? { version: question.version } : {}),
          ...(question.cluster ? { cluster: question.cluster } : {}),
        },
      }),
  })
  if (put.isSuccess) {
    return (
      <p className="self-start text-ink-2 md:text-right" role="status">
        It stands in the draft for both sides.
        <br />
        <TextLink href={'/agreement' as Route}>Open the draft</TextLink>
      </p>
    )
  }
  return (
    <div className="self-start md:text-right">
      <Button onClick={() => put.mutate()} pending={put.isPending}>
        Put into the draft
      </Button>
      {put.error ? (
        <p className="mt-1 max-w-56 text-xs text-bad" role="alert">
          {put.error.message}
        </p>
      ) : null}
    </div>
  )
}
