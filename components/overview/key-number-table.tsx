'use client'

import { clsx } from 'clsx'
import type { Route } from 'next'
import type { AnswerTo } from '@/components/reporting/answer-to'
import { ChangeText } from '@/components/reporting/change-text'
import { COMPARISON_LABELS } from '@/components/reporting/compare-menu'
import { DeemedNote } from '@/components/reporting/deemed-note'
import { type KeyNumber, keyNumberOf } from '@/components/reporting/key-number'
import { MetricDefinition } from '@/components/reporting/metric-definition'
import { NumberLink } from '@/components/reporting/number-link'
import { Skeleton } from '@/components/ui/skeleton'
import { type DrillPart, drillHref } from '@/lib/client/drill'
import type { ReportingView } from '@/lib/client/reporting-view'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { MetricAnswer } from '@/lib/contracts/metric'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { declarationOf } from '@/lib/domain/metrics/registry'
import { MetricTrend } from './metric-trend'
import { KEY_METRICS, type KeyMetric, type OverviewQueries } from './overview-queries'

/** The rows that the shown value is made of. */
const HEADLINE_PARTS: Record<KeyMetric, DrillPart> = {
  mql_volume: 'n',
  acceptance_quality: 'numerator',
  mql_to_sql: 'numerator',
  mql_to_won: 'numerator',
  deal_size: 'n',
  time_to_close: 'events',
  sla_attainment: 'numerator',
  pipeline_created: 'n',
}

type KeyNumberTableProps = {
  queries: OverviewQueries
  answerTo: AnswerTo
  view: ReportingView
  canSeeLeads: boolean
  /** `YYYY-MM` of the day of the report: its values still grow. */
  runningMonth: string
}

/** The numbers as a table to compare, not as tiles to admire. */
export function KeyNumberTable({ queries, answerTo, view, canSeeLeads, runningMonth }: KeyNumberTableProps) {
  return (
    <section id="key-numbers" aria-label="Key numbers" className="pb-10">
      <table className="w-full">
        <thead className="narrow:sr-only">
          <tr className="border-b border-rule text-left text-xs text-ink-3">
            <th scope="col" className="w-[28%] py-2 pr-4 font-medium">
              Number
            </th>
            <th scope="col" className="w-[11%] py-2 pr-8 text-right font-medium">
              Value
            </th>
            <th scope="col" className="w-[21%] py-2 pr-6 font-medium">
              Of, and 95{'\u202F'}% interval
            </th>
            <th scope="col" className="py-2 pr-6 font-medium">
              {view.compare === 'none' ? 'Change' : `Against ${COMPARISON_LABELS[view.compare]}`}
            </th>
            <th scope="col" className="py-2 font-medium">
              By month, 12 months
            </th>
          </tr>
        </thead>
        <tbody>
          {KEY_METRICS.map(metric => (
            <KeyNumberRow
              key={metric}
              metric={metric}
              query={queries.values[metric]}
              answer={answerTo(queries.values[metric])}
              trend={metric === 'time_to_close' ? null : answerTo(queries.trends[metric])}
              extra={metric === 'acceptance_quality' ? coverageWords(answerTo(queries.coverage)) : null}
              canSeeLeads={canSeeLeads}
              runningMonth={runningMonth}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type KeyNumberRowProps = {
  metric: KeyMetric
  query: MetricQuery
  answer: MetricAnswer | null
  trend: MetricAnswer | null
  extra: string | null
  canSeeLeads: boolean
  runningMonth: string
}

function KeyNumberRow(props: KeyNumberRowProps) {
  const { metric, query, answer, trend, extra, canSeeLeads, runningMonth } = props
  const { label } = declarationOf(metric)
  const number = answer ? keyNumberOf(answer) : null
  const href = canSeeLeads && number?.value ? drillHref(query, HEADLINE_PARTS[metric]) : null
  return (
    <tr className="border-b border-hairline align-baseline narrow:grid narrow:grid-cols-[1fr_auto] narrow:gap-x-4 narrow:py-3 print:break-inside-avoid">
      <th scope="row" className="py-3 pr-4 text-left text-sm font-medium narrow:py-0">
        <MetricDefinition query={query} answer={answer}>
          {label}
        </MetricDefinition>
        {number?.cohort ? (
          <span className="mt-0.5 block text-xs font-normal text-ink-3">{number.cohort}</span>
        ) : null}
        <span className="block">
          <DeemedNote
            n={deemedOf(answer)}
            name={label}
            href={canSeeLeads ? drillHref(query, 'deemed') : null}
            className="mt-0.5"
          />
        </span>
        {extra ? <span className="mt-0.5 block text-xs font-normal text-ink-3">{extra}</span> : null}
      </th>
      <td className="py-3 pr-8 text-right narrow:row-span-1 narrow:py-0 narrow:pr-0 pointer-coarse:narrow:pt-2">
        <Value number={number} href={href} label={label} />
      </td>
      <td className="py-3 pr-6 text-xs text-ink-2 narrow:col-span-2 narrow:flex narrow:gap-3 narrow:py-0 narrow:pt-1">
        {number?.basis ? <span className="block">{number.basis}</span> : null}
        {number?.interval ? <span className="block text-ink-3">{number.interval}</span> : null}
      </td>
      <td className="py-3 pr-6 narrow:py-0 narrow:pt-1">
        <ChangeText change={number?.change ?? null} />
      </td>
      <td className="py-3 align-middle narrow:py-0 narrow:pt-1">
        {metric === 'time_to_close' ? null : (
          <MetricTrend answer={trend} label={label} runningMonth={runningMonth} />
        )}
      </td>
    </tr>
  )
}

function Value({ number, href, label }: { number: KeyNumber | null; href: Route | null; label: string }) {
  if (!number) return <Skeleton className="ml-auto h-7 w-20" />
  if (number.value === null) return <span className="text-sm text-ink-3">{number.missing}</span>
  return (
    <NumberLink
      href={href}
      label={`${label}: ${number.value}, see the leads`}
      className={clsx('text-lg font-semibold whitespace-nowrap', number.isSmall && 'text-ink-3')}
    >
      {number.value}
    </NumberLink>
  )
}

const deemedOf = (answer: MetricAnswer | null) => totalOf(answer && ofShape(answer, 'rate'))?.deemed

function coverageWords(answer: MetricAnswer | null): string | null {
  const number = answer ? keyNumberOf(answer) : null
  return number?.value ? `${number.value} of those due were answered` : null
}
