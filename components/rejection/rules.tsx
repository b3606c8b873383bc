'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { LoadFailed } from '@/components/reporting/load-failed'
import { NumberLink } from '@/components/reporting/number-link'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import type { ClauseView, RuleSheet } from '@/lib/contracts/rejection'
import type { Reporting } from '@/lib/contracts/reporting'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { outcomeHref, ruleSheetOptions } from './analysis-queries'
import { RejectionFilters } from './rejection-filters'
import { RuleSheetTable } from './rule-sheet-table'
import { useRejections } from './use-rejections'

const PARTS: {
  id: string
  kinds: readonly ClauseView['kind'][]
  title: string
  counted: string
  note: string
}[] = [
  {
    id: 'rules',
    kinds: ['rule', 'hand_raise'],
    title: 'Rules',
    counted: 'Carried',
    note: 'A rule carried a handoff over the line if the lead would not have crossed without it. It is held against the handoffs that other rules carried.',
  },
  {
    id: 'gates',
    kinds: ['gate'],
    title: 'Gates',
    counted: 'Fail it',
    note: 'Handed over although they fail the gate: it was only watched, or agreed later.',
  },
  {
    id: 'guards',
    kinds: ['guard'],
    title: 'Guards',
    counted: 'Show it',
    note: 'Handoffs that the guard would have held back, whether or not it was on. One handoff may show several.',
  },
]

/** Which rule let the lead in: every rule, gate and guard held against what sales made of its handoffs. */
export function Rules({ reporting }: { reporting: Reporting }) {
  const { setParams, view } = useRejections(reporting)
  const question = { span: view.span }
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...ruleSheetOptions(question),
    placeholderData: keepPreviousData,
  })
  const { canSeeLeads } = reporting
  return (
    <>
      <PageHeader title={data ? headlineOf(data) : 'Rules'}>
        Of rules, gates and guards the page says which let in leads that sales sent back. What chance alone
        could have made is called unclear, however large it looks.
      </PageHeader>
      <RejectionFilters view={view} setParams={setParams} base={null} />
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <StaleVeil isStale={isPlaceholderData}>
          {data.handoffs === 0 ? (
            <EmptyState title="No handoffs in these days" />
          ) : (
            PARTS.map(({ id, kinds, title, counted, note }) => {
              const clauses = data.clauses.filter(({ kind }) => kinds.includes(kind))
              return clauses.length === 0 ? null : (
                <Section key={id} id={id} title={title} note={note}>
                  <RuleSheetTable
                    {...{ clauses, counted, question, canSeeLeads }}
                    label={`${title} beside the rest`}
                    minimum={data.minimum}
                  />
                </Section>
              )
            })
          )}
          <Section id="method" title="How this is counted">
            <div className="flex max-w-prose flex-col gap-2 text-ink-2">
              <p>
                {formatCount(data.handoffs)} handoffs
                {data.is_cut && data.since
                  ? `, the newest of the period, since ${formatDay(dayOf(data.since, reporting.timeZone))},`
                  : ''}{' '}
                judged by the version in force when they were made (
                {data.versions.length > 0 ? `versions ${data.versions.join(', ')}` : 'none was'}). Older ones
                by the first version ever.
              </p>
              <p>
                <NumberLink
                  href={
                    canSeeLeads && data.unexplained > 0
                      ? (outcomeHref(question, { clause: 'unexplained' }, 'handoffs') as Route)
                      : null
                  }
                  label={`${formatCount(data.unexplained)} handoffs no rule explains, see the leads`}
                  className="font-medium text-ink"
                >
                  {formatCount(data.unexplained)}
                </NumberLink>{' '}
                no agreed rule explains: by its points they would not have crossed. In{' '}
                <NumberLink
                  href={
                    canSeeLeads && data.several_ways > 0
                      ? (outcomeHref(question, { clause: 'several' }, 'handoffs') as Route)
                      : null
                  }
                  label={`${formatCount(data.several_ways)} handoffs no single rule decided, see the leads`}
                  className="font-medium text-ink"
                >
                  {formatCount(data.several_ways)}
                </NumberLink>{' '}
                no single rule decided.
              </p>
              <p>
                Differences are told from chance by Fisher’s exact test on accepted against sent back,
                adjusted by Holm over all clauses that have {data.minimum} answers on either side: of data
                without meaning, anything at all is called clear in {(data.level * 100).toFixed(1)} of 100
                cases at most. SQLs are counted among handoffs at least {data.due_days.sql} days old, wins at
                least {data.due_days.won}. The tick beside an interval is the rate of the rest.
              </p>
            </div>
          </Section>
        </StaleVeil>
      ) : error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </>
  )
}

function headlineOf({ clauses, handoffs }: RuleSheet): string {
  const worse = clauses.filter(({ standing }) => standing === 'worse')
  if (handoffs === 0) return 'No handoffs in these days.'
  const rules = worse.filter(({ kind }) => kind === 'rule')
  const [rule] = rules
  if (rule)
    return `“${rule.name}” carried ${formatCount(rule.inside.handoffs)} leads over the line; sales sent back ${formatCount(rule.inside.sent_back)} of the ${formatCount(rule.inside.sent_back + rule.inside.accepted)} it answered.`
  const [first] = worse
  if (first)
    return `${formatCount(first.inside.handoffs)} handoffs were “${first.name.toLowerCase()}”; sales sent back ${formatCount(first.inside.sent_back)} of the ${formatCount(first.inside.sent_back + first.inside.accepted)} it answered.`
  return 'No rule, gate or guard stands out from the rest.'
}
