'use client'

import { useQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { LoadFailed } from '@/components/reporting/load-failed'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatDaySpan } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { ShadowLeads } from './shadow-leads'
import { ShadowList } from './shadow-list'
import { shadowListOptions, shadowOptions } from './shadow-options'
import { shadowParams } from './shadow-params'
import { ShadowTable } from './shadow-table'
import type { ShadowView } from './shadow-view'
import { becameWords, shadowHeadline } from './shadow-words'
import { StartShadow } from './start-shadow'

/** Criteria that look on: whom they would have handed over, and what became of those leads. */
export function ShadowRuns({ view }: { view: ShadowView }) {
  const [params, setParams] = useQueryStates(shadowParams)
  const { data: list } = useQuery(shadowListOptions)
  const runs = list?.runs ?? []
  const run = runs.find(({ id }) => id === params.run) ?? runs[0] ?? null
  const { data, error, refetch } = useQuery({ ...shadowOptions(run?.id ?? ''), enabled: run !== null })
  const open = (id: string | null) => void setParams({ run: id, base: null, changes: null })
  return (
    <>
      <PageHeader
        title={data ? shadowHeadline(data) : 'Shadow runs'}
        actions={
          view.mayStart ? (
            <StartShadow view={view} given={{ base: params.base, changes: params.changes }} onStart={open} />
          ) : null
        }
      >
        Criteria look on at what happens. They hand nobody over and change no number; afterwards it shows whom
        they would have added or removed, and what became of them.
      </PageHeader>
      {error ? (
        <div className="mb-6">
          <LoadFailed error={error} onRetry={() => void refetch()} />
        </div>
      ) : null}
      {run === null ? (
        <EmptyState title="No run yet">
          Start one from an open proposal or a scenario of the lab. It answers before anybody signs.
        </EmptyState>
      ) : data ? (
        <>
          <Section
            id="sides"
            title="Whom it would have handed over"
            note={`${formatDaySpan(dayOf(data.run.starts_at, view.timeZone), dayOf(data.until, view.timeZone))}: ${formatCount(data.leads)} leads did something${data.is_cut ? ', more than are judged at once' : ''}.`}
          >
            <ShadowTable result={data} />
            <p className="mt-3 max-w-prose text-sm text-ink-2">{becameWords(data)}</p>
          </Section>
          <ShadowLeads result={data} timeZone={view.timeZone} />
        </>
      ) : error ? null : (
        <Skeleton className="h-72 w-full" />
      )}
      {run === null ? null : (
        <ShadowList runs={runs} chosen={run.id} until={data?.until} {...{ view, onOpen: open }} />
      )}
    </>
  )
}
