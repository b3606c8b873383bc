'use client'

import { useQueries } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { useReporting } from '@/components/reporting/use-reporting'
import { WarningsList } from '@/components/reporting/warnings-list'
import { Section } from '@/components/ui/section'
import { metricOptions } from '@/lib/client/metric-options'
import type { MetricAnswer } from '@/lib/contracts/metric'
import type { Reporting } from '@/lib/contracts/reporting'
import { KeyNumberTable } from './key-number-table'
import { listQueries, overviewQueries } from './overview-queries'
import { OverviewToolbar } from './overview-toolbar'
import { verdictFacts } from './verdict-facts'
import { VerdictHeader } from './verdict-header'
import { VolumeAgainstPipeline } from './volume-against-pipeline'
import { WhatChanged } from './what-changed'

export function Overview({ reporting }: { reporting: Reporting }) {
  const { setParams, view } = useReporting(reporting)
  const queries = overviewQueries(reporting, view)
  const list = listQueries(queries)
  const results = useQueries({
    // The place of a question in the list is constant, so the old answer may stand in for the new one.
    queries: list.map(query => ({
      ...metricOptions(query),
      placeholderData: (old: MetricAnswer | undefined) => old,
    })),
  })
  const answers = new Map(list.map((query, i) => [query, results[i]?.data ?? null]))
  const answerTo = (query: (typeof list)[number]) => answers.get(query) ?? null
  const failed = results.find(result => result.isError)
  const isStale = results.some(result => result.isPlaceholderData)
  const told = Object.values(queries.values).flatMap(query => answerTo(query) ?? [])

  return (
    <>
      <VerdictHeader
        facts={verdictFacts(queries, answerTo)}
        view={view}
        toolbar={<OverviewToolbar view={view} onChange={setParams} />}
      />
      {failed?.error ? (
        <div className="mb-6">
          <LoadFailed
            error={failed.error}
            onRetry={() => void Promise.all(results.map(result => result.refetch()))}
          />
        </div>
      ) : null}
      <StaleVeil isStale={isStale}>
        <KeyNumberTable
          queries={queries}
          answerTo={answerTo}
          view={view}
          canSeeLeads={reporting.canSeeLeads}
          runningMonth={reporting.today.slice(0, 7)}
        />
        <VolumeAgainstPipeline queries={queries} answerTo={answerTo} reporting={reporting} />
        <WhatChanged notes={reporting.notes} view={view} />
        {told.some(answer => answer.warnings.length > 0) ? (
          <Section id="caveats" title="Before you believe these numbers">
            <WarningsList answers={told} />
          </Section>
        ) : null}
      </StaleVeil>
    </>
  )
}
