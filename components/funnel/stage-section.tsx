'use client'

import { COMPARISON_LABELS } from '@/components/reporting/compare-menu'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { HeadCell } from '@/components/ui/table'
import type { StageBar } from '@/lib/charts/stage-bars'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { RateRow } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { FORM_SENTENCES, type Form } from '@/lib/domain/metrics/ids'
import type { FunnelPart } from './funnel-part'
import { stageBars } from './stage-answers'
import { StageRow } from './stage-row'

/** The stages of one set of handoffs, in counts, as a share of the first and of the one before. */
export function StageSection({ queries, view, answerTo, reporting }: FunnelPart) {
  const bars = stageBars(queries, answerTo)
  const mql = answerTo(queries.volume)
  const sql = ofShape(answerTo(queries.stages.mql_to_sql), 'rate')
  if (!bars || !sql) return <Skeleton className="h-72 w-full" />

  const widest = Math.max(...bars.map(bar => bar.count), 1)
  const isCompared = view.compare !== 'none'
  // The first stage is the denominator that the others share: the handoffs old enough to be judged.
  const queryOf = ({ stage }: StageBar) =>
    stage === 'mql' ? queries.stages.mql_to_sql : queries.stages[`mql_to_${stage}`]
  return (
    <Section
      id="stages"
      title="Stage by stage"
      note={noteOf(view.form, sql.query.horizon_days, totalOf(sql))}
    >
      <table className="w-full">
        <thead>
          <tr>
            <HeadCell>Stage</HeadCell>
            <HeadCell className="pr-6 text-right">Leads</HeadCell>
            <HeadCell className="w-[36%] max-md:hidden">
              <span className="sr-only">In proportion</span>
            </HeadCell>
            <HeadCell className="pr-6 text-right">Of MQLs</HeadCell>
            <HeadCell className="text-right whitespace-normal md:pr-6">Of the stage before</HeadCell>
            {isCompared ? (
              <HeadCell className="max-md:hidden">Against {COMPARISON_LABELS[view.compare]}</HeadCell>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {bars.map(bar => (
            <StageRow
              key={bar.stage}
              bar={bar}
              width={bar.count / widest}
              deemedWidth={bar.deemed / widest}
              query={queryOf(bar)}
              answer={bar.stage === 'mql' ? mql : answerTo(queryOf(bar))}
              isCompared={isCompared}
              canSeeLeads={reporting.canSeeLeads}
            />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function noteOf(form: Form, horizonDays: number | null, total: RateRow | null): string {
  const isHorizon = form === 'horizon'
  const within = isHorizon && horizonDays !== null ? ` Here each has had ${horizonDays} days.` : ''
  const young =
    total?.immature && isHorizon ? ` ${formatCount(total.immature)} more are too young to count.` : ''
  return `${FORM_SENTENCES[form]}${within}${young}`
}
