'use client'

import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { useAnswers } from '@/components/reporting/use-answers'
import { useReporting } from '@/components/reporting/use-reporting'
import { WarningsList } from '@/components/reporting/warnings-list'
import { Section } from '@/components/ui/section'
import type { Reporting } from '@/lib/contracts/reporting'
import { KeyNumberTable } from './key-number-table'
import { listQueries, overviewQueries } from './overview-queries'
import { OverviewToolbar } from './overview-toolbar'
import { verdictFacts } from './verdict-facts'
import { VerdictHeader } from './verdict-header'
import { VolumeAgainstPipeline } from './volume-against-pipeline'
import { WhatChanged } from './what-changed'

export function Overview({ reporting }: { reporting: Reporting }) {
  const { setParams, view: asked } = useReporting(reporting)
  const wanted = overviewQueries(reporting, asked)
  const { shown, isStale, failed, retry } = useAnswers({
    view: asked,
    queries: wanted,
    list: listQueries(wanted),
  })
  const { view, queries, answerTo } = shown
  const told = Object.values(queries.values).flatMap(query => answerTo(query) ?? [])

  return (
    <>
      <VerdictHeader
        facts={verdictFacts(queries, answerTo)}
        view={view}
        isStale={isStale}
        toolbar={<OverviewToolbar view={asked} onChange={setParams} />}
      />
      {failed ? (
        <div className="mb-6">
          <LoadFailed error={failed} onRetry={retry} />
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
