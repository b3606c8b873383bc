'use client'

import { MetricDefinition } from '@/components/reporting/metric-definition'
import { NumberLink } from '@/components/reporting/number-link'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { prepareStages, type StageBar } from '@/lib/charts/stage-bars'
import { drillHref } from '@/lib/client/drill'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { RateRow } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import { FORM_SENTENCES } from '@/lib/domain/metrics/ids'
import type { FunnelPart } from './funnel-part'
import { StageChange } from './stage-change'

/** The stages of one set of handoffs, in counts, as a share of the first and of the one before. */
export function StageSection({ queries, view, answerTo, reporting }: FunnelPart) {
  const mql = ofShape(answerTo(queries.volume), 'count')
  const sal = ofShape(answerTo(queries.stages.mql_to_sal), 'rate')
  const sql = ofShape(answerTo(queries.stages.mql_to_sql), 'rate')
  const opportunity = ofShape(answerTo(queries.stages.mql_to_opportunity), 'rate')
  const won = ofShape(answerTo(queries.stages.mql_to_won), 'rate')
  if (!mql || !sal || !sql || !opportunity || !won) return <Skeleton className="h-72 w-full" />
  const bars = prepareStages({ mql, sal, sql, opportunity, won })
  const total = totalOf(sql)
  const widest = Math.max(...bars.map(bar => bar.count), 1)
  const queryOf = (bar: StageBar) =>
    bar.stage === 'mql' ? queries.stages.mql_to_sql : queries.stages[stageKey(bar.stage)]
  return (
    <Section id="stages" title={headline(bars)} note={noteOf(view.form, sql.query.horizon_days, total)}>
      <table className="w-full">
        <thead>
          <tr className="border-b border-rule text-left text-xs text-ink-3">
            <th scope="col" className="py-2 pr-4 font-medium">
              Stage
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">
              Leads
            </th>
            <th scope="col" className="w-[44%] py-2 pr-4 font-medium max-md:hidden">
              <span className="sr-only">In proportion</span>
            </th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">
              Of MQLs
            </th>
            <th scope="col" className="py-2 text-right font-medium">
              Of the stage before
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(bar => (
            <tr key={bar.stage} className="border-b border-hairline">
              <th scope="row" className="py-3 pr-4 text-left align-baseline font-medium">
                <MetricDefinition
                  query={queryOf(bar)}
                  answer={bar.stage === 'mql' ? mql : answerTo(queryOf(bar))}
                >
                  {bar.label}
                </MetricDefinition>
                <span className="block text-xs font-normal text-ink-3 max-md:hidden">{bar.meaning}</span>
              </th>
              <td className="py-3 pr-4 text-right align-baseline">
                <NumberLink
                  href={
                    reporting.canSeeLeads && bar.count > 0
                      ? drillHref(queryOf(bar), bar.stage === 'mql' ? 'denominator' : 'numerator')
                      : null
                  }
                  label={`${bar.label}: ${formatCount(bar.count)}, see the leads`}
                  className="text-lg font-semibold"
                >
                  {formatCount(bar.count)}
                </NumberLink>
              </td>
              <td className="py-3 pr-4 max-md:hidden">
                <svg width="100%" height="20" aria-hidden="true">
                  <rect width={`${(bar.count / widest) * 100}%`} height="20" rx="2" fill={barFill(bar)} />
                </svg>
              </td>
              <td className="py-3 pr-4 text-right align-baseline whitespace-nowrap">
                {bar.ofFirst === null ? (
                  <span className="text-ink-3">–</span>
                ) : (
                  <span className="font-medium">{formatShare(bar.ofFirst)}</span>
                )}
                {bar.interval ? (
                  <span className="block text-xs text-ink-3">
                    {formatInterval(bar.interval, 'share', null)}
                  </span>
                ) : null}
                {bar.stage === 'mql' ? null : <StageChange answer={answerTo(queryOf(bar))} />}
              </td>
              <td className="py-3 text-right align-baseline text-ink-2">
                {bar.ofPrevious === null ? (
                  <span className="text-ink-3">–</span>
                ) : (
                  formatShare(bar.ofPrevious)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

const stageKey = (stage: Exclude<StageBar['stage'], 'mql'>) => `mql_to_${stage}` as const

/** What marketing hands over is marketing's colour, what sales does with it is that of sales. */
const barFill = ({ stage }: StageBar) => (stage === 'mql' ? 'var(--marketing)' : 'var(--sales)')

function headline(bars: readonly StageBar[]): string {
  const count = (stage: StageBar['stage']) => formatCount(bars.find(bar => bar.stage === stage)?.count ?? 0)
  return `Of ${count('mql')} MQLs, ${count('sql')} became SQLs and ${count('won')} were won`
}

function noteOf(
  form: keyof typeof FORM_SENTENCES,
  horizonDays: number | null,
  total: RateRow | null,
): string {
  const within = form === 'horizon' && horizonDays !== null ? ` Here each has had ${horizonDays} days.` : ''
  const young =
    total?.immature && form === 'horizon'
      ? ` ${formatCount(total.immature)} more are too young to count.`
      : ''
  return `${FORM_SENTENCES[form]}${within}${young}`
}
