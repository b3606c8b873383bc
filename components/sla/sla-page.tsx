'use client'

import { useQueryStates } from 'nuqs'
import { AsOfMenu } from '@/components/reporting/as-of-menu'
import { CompareMenu } from '@/components/reporting/compare-menu'
import { CopyLink } from '@/components/reporting/copy-link'
import { FilterMenu } from '@/components/reporting/filter-menu'
import { LoadFailed } from '@/components/reporting/load-failed'
import { PeriodMenu } from '@/components/reporting/period-menu'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { useAnswers } from '@/components/reporting/use-answers'
import { WarningsList } from '@/components/reporting/warnings-list'
import { Chip } from '@/components/ui/chip'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { FILTER_DIMENSIONS } from '@/lib/client/reporting-params'
import { ofShape } from '@/lib/contracts/answer-shape'
import type { Reporting } from '@/lib/contracts/reporting'
import { groupLabel } from '@/lib/domain/format/group-label'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import { AttainmentSection } from './attainment-section'
import { ClockSection } from './clock-section'
import { GroupSection } from './group-section'
import { HandoffSection } from './handoff-section'
import { slaHeadline } from './sla-headline'
import { slaParams } from './sla-params'
import { listSlaQueries, slaQueries } from './sla-queries'
import { slaViewOf } from './sla-view'
import { SpeedSection } from './speed-section'

/** How sales keeps its promises: how often, where the time goes, who, what it goes together with, and which were broken. */
export function SlaPage({ reporting }: { reporting: Reporting }) {
  const [params, setParams] = useQueryStates(slaParams, { history: 'push', scroll: false })
  const asked = slaViewOf(params, reporting)
  const wanted = slaQueries(asked)
  const { shown, isStale, failed, retry } = useAnswers({
    view: asked,
    queries: wanted,
    list: listSlaQueries(wanted),
  })
  const part = { ...shown, reporting, setParams }
  const { view, queries, answerTo } = shown
  const total = ofShape(answerTo(queries.total), 'rate')
  const told = [queries.total, queries.speed].flatMap(query => answerTo(query) ?? [])
  return (
    <>
      <PageHeader
        title={slaHeadline(total)}
        actions={<CopyLink pin={{ period: null, from: view.span.from, to: view.span.to }} />}
      >
        Promises of a first touch, by the day they were due. Silence past due counts as broken; what is not
        due yet does not count.
      </PageHeader>
      <div className="flex flex-wrap items-center gap-2 pb-8 print:hidden">
        <PeriodMenu view={asked} onChoose={setParams} />
        <CompareMenu
          value={asked.compare}
          onChoose={compare => setParams({ compare })}
          disabled={asked.preset === 'all'}
        />
        <AsOfMenu value={asked.asOf} onChoose={asOf => setParams({ as_of: asOf })} />
        <FilterMenu base={wanted.volume} filters={asked.filters} onChange={setParams} />
        {FILTER_DIMENSIONS.map(dimension => {
          const values = asked.filters[dimension]
          return values ? (
            <Chip
              key={dimension}
              label={DIMENSION_LABELS[dimension]}
              value={values.map(value => groupLabel(dimension, value)).join(', ')}
              onRemove={() => setParams({ [dimension]: null })}
            />
          ) : null
        })}
      </div>
      {failed ? (
        <div className="mb-6">
          <LoadFailed error={failed} onRetry={retry} />
        </div>
      ) : null}
      <StaleVeil isStale={isStale}>
        <AttainmentSection {...part} />
        <ClockSection {...part} />
        <GroupSection {...part} />
        <SpeedSection {...part} />
        {reporting.canSeeLeads ? <HandoffSection {...part} /> : null}
        {told.some(answer => answer.warnings.length > 0) ? (
          <Section id="caveats" title="Before you believe these numbers">
            <WarningsList answers={told} />
          </Section>
        ) : null}
      </StaleVeil>
    </>
  )
}
