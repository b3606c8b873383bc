'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import type { SignalList } from '@/lib/contracts/gaming-signal'
import type { Reporting } from '@/lib/contracts/reporting'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { SIGNAL_KINDS } from '@/lib/domain/loop/gaming-signal'
import { RejectionFilters } from './rejection-filters'
import { signalOptions } from './signal-queries'
import { SignalTable } from './signal-table'
import { SIGNAL_WORDS } from './signal-words'
import { useRejections } from './use-rejections'

/** Habits that make numbers look better than the work: of those who answer, and of those who hand over. */
export function Signals({ reporting }: { reporting: Reporting }) {
  const { setParams, view } = useRejections(reporting)
  const question = { span: view.span }
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...signalOptions(question),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <PageHeader title={data ? headlineOf(data) : 'Signals'}>
        Habits that can make a number look better than the work behind it, on either side. Each is a question
        to ask, and proves nothing. Only the managers of both sides see this page.
      </PageHeader>
      <RejectionFilters view={view} setParams={setParams} base={null} />
      {error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : null}
      {data ? (
        <StaleVeil isStale={isPlaceholderData}>
          {data.handoffs === 0 ? (
            <EmptyState title="No handoffs in these days" />
          ) : (
            SIGNAL_KINDS.map(kind => {
              const { title, meaning } = SIGNAL_WORDS[kind]
              const signals = data.signals.filter(each => each.kind === kind)
              return signals.length === 0 ? null : (
                <Section key={kind} id={kind} title={title} note={`Share ${meaning}.`}>
                  <SignalTable signals={signals} label={title} question={question} />
                </Section>
              )
            })
          )}
          <Section id="method" title="How this is counted">
            <p className="max-w-prose text-ink-2">{methodWords(data, reporting.timeZone)}</p>
          </Section>
        </StaleVeil>
      ) : error ? null : (
        <Skeleton className="h-96 w-full" />
      )}
    </>
  )
}

function headlineOf({ signals }: SignalList): string {
  const out = signals.filter(({ standing }) => standing === 'stands_out')
  const [first] = out
  if (!first) return 'No habit stands out from what everybody does.'
  const who = first.rep === null ? '' : ` (${first.rep})`
  const rest = out.length === 1 ? '' : `, and ${formatCount(out.length - 1)} more`
  return `One habit to ask about: ${SIGNAL_WORDS[first.kind].title.toLowerCase()}${who}${rest}.`
}

function methodWords({ handoffs, is_cut: isCut, since, minimum, level }: SignalList, zone: string): string {
  const from = since === null ? '' : `, since ${formatDay(dayOf(since, zone))}`
  return `${formatCount(handoffs)} handoffs${isCut ? ', the newest of the period' : ''}${from}. Everybody is held against all others by an exact one-sided test, adjusted by Holm over every person and habit asked about; of a one-reason rep every reason counts as a try. Whoever has fewer than ${minimum} is not judged. Of data without meaning, anything at all stands out in ${(level * 100).toFixed(1)} of 100 cases at most.`
}
