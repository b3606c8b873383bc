'use client'

import { useQueries } from '@tanstack/react-query'
import type { AnswerTo } from '@/components/reporting/answer-to'
import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { WarningsList } from '@/components/reporting/warnings-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { metricOptions } from '@/lib/client/metric-options'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { MetricAnswer } from '@/lib/contracts/metric'
import type { Reporting } from '@/lib/contracts/reporting'
import { Claims } from './claims'
import { CohortSection } from './cohort-section'
import { FilteredOut } from './filtered-out'
import { FunnelActions } from './funnel-actions'
import { FunnelFilters } from './funnel-filters'
import { funnelQueries, listFunnelQueries } from './funnel-queries'
import { IncidenceSection } from './incidence-section'
import { SegmentSection } from './segment-section'
import { SizeSection } from './size-section'
import { stageBars, stageHeadline } from './stage-answers'
import { StageSection } from './stage-section'
import { useFunnel } from './use-funnel'

export function Funnel({ reporting }: { reporting: Reporting }) {
  const { params, setParams, view } = useFunnel(reporting)
  const queries = funnelQueries(reporting, view)
  const list = listFunnelQueries(queries)
  const results = useQueries({
    // The place of a question in the list is constant, so the old answer may stand in for the new one.
    queries: list.map(query => ({
      ...metricOptions(query),
      placeholderData: (old: MetricAnswer | undefined) => old,
    })),
  })
  const answers = new Map(list.map((query, i) => [query, results[i]?.data ?? null]))
  const answerTo: AnswerTo = query => answers.get(query) ?? null
  const failed = results.find(result => result.isError)
  const isStale = results.some(result => result.isPlaceholderData)
  const shown = [...Object.values(queries.stages), queries.curve, queries.sizes]
  const told = shown.flatMap(query => answerTo(query) ?? [])
  const volume = totalOf(ofShape(answerTo(queries.volume), 'count'))
  const bars = stageBars(queries, answerTo)
  const section = { queries, view, answerTo, reporting, setParams }

  return (
    <>
      <PageHeader
        title={bars ? stageHeadline(bars) : 'Funnel'}
        actions={<FunnelActions {...section} sort={params.sort} />}
      >
        What became of the leads that marketing handed over, from MQL to closed-won.
      </PageHeader>
      <FunnelFilters {...section} />
      {failed?.error ? (
        <div className="mb-6">
          <LoadFailed
            error={failed.error}
            onRetry={() => void Promise.all(results.map(result => result.refetch()))}
          />
        </div>
      ) : null}
      {volume?.n === 0 ? (
        <FilteredOut view={view} setParams={setParams} />
      ) : (
        <StaleVeil isStale={isStale}>
          <StageSection {...section} />
          <CohortSection {...section} />
          <div className="grid gap-x-12 xl:grid-cols-2">
            <IncidenceSection {...section} />
            <SizeSection {...section} />
          </div>
          <SegmentSection {...section} sort={params.sort} />
          <Claims answer={answerTo(queries.cohorts.mql_to_sql)} />
          {told.some(answer => answer.warnings.length > 0) ? (
            <Section id="caveats" title="Before you believe these numbers">
              <WarningsList answers={told} />
            </Section>
          ) : null}
        </StaleVeil>
      )}
    </>
  )
}
