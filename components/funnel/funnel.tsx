'use client'

import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { useAnswers } from '@/components/reporting/use-answers'
import { WarningsList } from '@/components/reporting/warnings-list'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
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
  const { params, setParams, view: asked } = useFunnel(reporting)
  const wanted = funnelQueries(reporting, asked)
  const { shown, isStale, failed, retry } = useAnswers({
    view: asked,
    queries: wanted,
    list: listFunnelQueries(wanted),
  })
  const { view, queries, answerTo } = shown
  const part = { ...shown, reporting, setParams }
  const bars = stageBars(queries, answerTo)
  const isEmpty = totalOf(ofShape(answerTo(queries.volume), 'count'))?.n === 0
  const told = [...Object.values(queries.stages), queries.curve, queries.sizes].flatMap(
    query => answerTo(query) ?? [],
  )

  return (
    <>
      <PageHeader
        title={bars && !isEmpty ? stageHeadline(bars) : 'Funnel'}
        actions={<FunnelActions {...part} sort={params.sort} />}
      >
        What became of the leads that marketing handed over, from MQL to closed-won.
      </PageHeader>
      <FunnelFilters queries={wanted} view={asked} reporting={reporting} setParams={setParams} />
      {failed ? (
        <div className="mb-6">
          <LoadFailed error={failed} onRetry={retry} />
        </div>
      ) : null}
      <StaleVeil isStale={isStale}>
        {isEmpty ? (
          <FilteredOut view={view} setParams={setParams} />
        ) : (
          <>
            <StageSection {...part} />
            <CohortSection {...part} />
            <div className="grid gap-x-12 xl:grid-cols-2">
              <IncidenceSection {...part} />
              <SizeSection {...part} />
            </div>
            <SegmentSection {...part} sort={params.sort} />
            <Claims answer={answerTo(queries.cohorts.mql_to_sql)} />
            {told.some(answer => answer.warnings.length > 0) ? (
              <Section id="caveats" title="Before you believe these numbers">
                <WarningsList answers={told} />
              </Section>
            ) : null}
          </>
        )}
      </StaleVeil>
    </>
  )
}
