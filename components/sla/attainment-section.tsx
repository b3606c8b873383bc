'use client'

import { useRouter } from 'next/navigation'
import { ChartFigure } from '@/components/charts/chart-figure'
import { COHORT_HEIGHT, LazyCohortDrawing } from '@/components/charts/lazy-drawings'
import { CohortTable } from '@/components/funnel/cohort-table'
import { MetricDefinition } from '@/components/reporting/metric-definition'
import { NumberLink } from '@/components/reporting/number-link'
import { reasonWords } from '@/components/reporting/reason-words'
import { Section } from '@/components/ui/section'
import { Segmented } from '@/components/ui/segmented'
import { Skeleton } from '@/components/ui/skeleton'
import { prepareCohorts } from '@/lib/charts/cohort-chart'
import { drillHref } from '@/lib/client/drill'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import type { SlaPagePart } from './sla-part'

const GRAINS = [
  { value: 'week', label: 'Weeks' },
  { value: 'month', label: 'Months' },
  { value: 'quarter', label: 'Quarters' },
] as const

/** How often a lead was touched in time, in all and over time. */
export function AttainmentSection({ queries, view, answerTo, reporting, setParams }: SlaPagePart) {
  const router = useRouter()
  const answer = ofShape(answerTo(queries.total), 'rate')
  const row = totalOf(answer)
  const overTime = ofShape(answerTo(queries.overTime), 'rate')
  const { notes, fiscalYearStartMonth, canSeeLeads } = reporting
  const chart = overTime
    ? prepareCohorts({ ...overTime, benchmarks: [] }, { by: view.by, notes, fiscalYearStartMonth })
    : null
  const open = (group: string) =>
    router.push(
      drillHref({ ...queries.overTime, within: { dimension: view.by, label: group } }, 'denominator'),
    )
  return (
    <Section
      id="attainment"
      title={
        <MetricDefinition query={queries.total} answer={answer}>
          Promises kept
        </MetricDefinition>
      }
      actions={
        <Segmented
          label="Attainment by"
          options={GRAINS}
          value={view.by}
          onValueChange={by => setParams({ by })}
        />
      }
    >
      {row ? (
        <div className="mb-6 flex flex-wrap items-baseline gap-x-8 gap-y-3">
          <p>
            <span className={row.low_n ? 'text-4xl font-semibold text-ink-3' : 'text-4xl font-semibold'}>
              {row.value === null ? '–' : formatShare(row.value)}
            </span>
            <span className="ml-3 text-sm text-ink-2">
              {row.value === null
                ? reasonWords(row.reason)
                : row.interval
                  ? `95 %: ${formatInterval(row.interval, 'share', null)}`
                  : null}
            </span>
          </p>
          <Count
            label="in time"
            n={row.met}
            href={canSeeLeads && row.met ? drillHref(queries.total, 'numerator') : null}
          />
          <Count
            label="late or silent"
            n={row.breached}
            href={canSeeLeads && row.breached ? drillHref(queries.total, 'breached') : null}
          />
          <Count label="not due yet" n={row.pending} href={null} />
          <Count label="taken away before due" n={row.void} href={null} />
        </div>
      ) : (
        <Skeleton className="mb-6 h-10 w-72" />
      )}
      {chart && overTime ? (
        <ChartFigure
          label={`Promises kept by ${view.by}`}
          sentence={chart.sentence}
          table={<CohortTable chart={chart} query={queries.overTime} canSeeLeads={canSeeLeads} />}
        >
          <div style={{ minHeight: COHORT_HEIGHT }}>
            <LazyCohortDrawing chart={chart} height={COHORT_HEIGHT} onOpen={canSeeLeads ? open : null} />
          </div>
        </ChartFigure>
      ) : (
        <Skeleton className="h-80 w-full" />
      )}
    </Section>
  )
}

type CountProps = {
  label: string
  n: number | null | undefined
  href: ReturnType<typeof drillHref> | null
}

function Count({ label, n, href }: CountProps) {
  if (n === undefined) return null
  return (
    <p className="text-sm text-ink-2">
      <NumberLink
        href={href}
        label={`${formatCount(n ?? 0)} ${label}, see the leads`}
        className="font-medium text-ink tabular-nums"
      >
        {n === null ? '–' : formatCount(n)}
      </NumberLink>{' '}
      {label}
    </p>
  )
}
