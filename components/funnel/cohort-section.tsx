'use client'

import { useRouter } from 'next/navigation'
import { ChartFigure } from '@/components/charts/chart-figure'
import { COHORT_HEIGHT, LazyCohortDrawing } from '@/components/charts/lazy-drawings'
import { MetricDefinition } from '@/components/reporting/metric-definition'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { prepareCohorts } from '@/lib/charts/cohort-chart'
import { drillHref } from '@/lib/client/drill'
import { ofShape } from '@/lib/contracts/answer-shape'
import type { Form } from '@/lib/domain/metrics/ids'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { CohortTable } from './cohort-table'
import type { FunnelPart } from './funnel-part'

const GRAINS = [
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
  { value: 'quarter', label: 'Quarters' },
] as const

const YOUNG = 'Grey marks stand for too few or too young to judge, hatching for cohorts that still have time.'

const NOTES: Record<Form, string> = {
  horizon: `Each mark is the leads handed over in one period. ${YOUNG}`,
  to_date: `Each mark is the leads handed over in one period. ${YOUNG}`,
  period: 'Each mark is what happened in a period over what started in it, whenever it had begun.',
}

/** The two conversions people ask for, cohort by cohort. */
export function CohortSection(part: FunnelPart) {
  const { queries, view, setParams } = part
  return (
    <Section
      id="cohorts"
      title="Conversion by cohort"
      note={NOTES[view.form]}
      actions={
        <Segmented
          label="Cohorts by"
          options={GRAINS}
          value={view.by}
          onValueChange={by => setParams({ by })}
        />
      }
    >
      <div className="grid gap-x-12 gap-y-10 xl:grid-cols-2">
        <CohortChart {...part} query={queries.cohorts.mql_to_sql} />
        <CohortChart {...part} query={queries.cohorts.mql_to_won} />
      </div>
    </Section>
  )
}

function CohortChart({ view, answerTo, reporting, query }: FunnelPart & { query: MetricQuery }) {
  const router = useRouter()
  const answer = ofShape(answerTo(query), 'rate')
  if (!answer) return <Skeleton className="h-80 w-full" />
  const { notes, fiscalYearStartMonth, canSeeLeads } = reporting
  const chart = prepareCohorts(answer, { by: view.by, notes, fiscalYearStartMonth })
  const open = (group: string) =>
    router.push(drillHref({ ...query, within: { dimension: view.by, label: group } }, 'denominator'))
  return (
    <div className="min-w-0">
      <h3 className="mb-2 font-medium">
        <MetricDefinition query={query} answer={answer}>
          {answer.label}
          {view.form === 'horizon' && answer.query.horizon_days !== null
            ? ` within ${answer.query.horizon_days} days`
            : ''}
        </MetricDefinition>
      </h3>
      <ChartFigure
        label={`${answer.label} by ${view.by}`}
        sentence={chart.sentence}
        table={<CohortTable chart={chart} query={query} canSeeLeads={canSeeLeads} />}
      >
        <div style={{ minHeight: COHORT_HEIGHT }}>
          <LazyCohortDrawing chart={chart} height={COHORT_HEIGHT} onOpen={canSeeLeads ? open : null} />
        </div>
      </ChartFigure>
    </div>
  )
}
