'use client'

import { useQuery } from '@tanstack/react-query'
import { SparklineMark } from '@/components/charts/sparkline-mark'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Cell, HeadCell, numeric, Row, Table, TableFrame } from '@/components/ui/table'
import { prepareSparkline } from '@/lib/charts/sparkline'
import { metricOptions } from '@/lib/client/metric-options'
import type { AgreementState } from '@/lib/contracts/agreement'
import { commitmentQueries, LOOK_BACK_DAYS } from '@/lib/contracts/commitment-query'
import { commitmentStanding } from '@/lib/contracts/commitment-standing'
import type { Reporting } from '@/lib/contracts/reporting'
import type { Loose } from '@/lib/domain/agreement/loose'
import { sayPromise } from '@/lib/domain/agreement/say-promise'
import { sayValue } from '@/lib/domain/agreement/say-value'
import { formatDay } from '@/lib/domain/format/format-day'
import { dayOf } from '@/lib/domain/format/format-instant'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { plainQuery } from '@/lib/domain/metrics/query'
import { declarationOf } from '@/lib/domain/metrics/registry'
import { AnswerScoreRow } from './answer-score-row'
import { ReviewBanner } from './review-banner'
import { trendOf } from './trend-of'
import { VerdictBadge } from './verdict-badge'

type ScorecardProps = { commitments: readonly Loose[]; state: AgreementState; reporting: Reporting }

/** Both sides on one page, with equal weight: what was promised and what came of it. */
export function Scorecard({ commitments, state, reporting }: ScorecardProps) {
  if (!state.in_force || commitments.length === 0)
    return (
      <EmptyState
        className="mt-6"
        title="Nobody has promised anything yet"
        action={<LinkButton href="/agreement/draft">Open the draft</LinkButton>}
      >
        Commitments of the version in force are held against the numbers here.
      </EmptyState>
    )
  const { review } = state
  return (
    <div className="flex flex-col gap-6 pt-6">
      <ReviewBanner review={review} timeZone={reporting.timeZone} />
      <p className="max-w-prose text-ink-2">
        What version {state.in_force.n} promises, over the last {LOOK_BACK_DAYS} days. Where a conversion
        needs time, over the newest {LOOK_BACK_DAYS} days that have had it. A verdict is given only where
        chance is ruled out.
        {review.next_at && !review.overdue
          ? ` Next review ${formatDay(dayOf(review.next_at, reporting.timeZone))}.`
          : ''}
      </p>
      <div className="grid gap-10 2xl:grid-cols-2">
        {(['marketing', 'sales'] as const).map(side => (
          <section key={side} aria-labelledby={`side-${side}`} className="min-w-0">
            <h2
              id={`side-${side}`}
              className={`mb-2 border-t-2 pt-2 text-base font-semibold ${
                side === 'marketing' ? 'border-marketing text-marketing' : 'border-sales text-sales'
              }`}
            >
              {side === 'marketing' ? 'Marketing promises' : 'Sales promises'}
            </h2>
            <TableFrame label={`Commitments of ${side}`}>
              <Table className="min-w-160 table-fixed">
                <thead>
                  <tr>
                    <HeadCell className="w-[30%]">Commitment</HeadCell>
                    <HeadCell className={numeric}>Promised</HeadCell>
                    <HeadCell className={numeric}>Actual</HeadCell>
                    <HeadCell>By month</HeadCell>
                    <HeadCell>Verdict</HeadCell>
                  </tr>
                </thead>
                <tbody>
                  {commitments
                    .filter(each => each.side === side)
                    .map(each => (
                      <ScoreRow key={String(each.id)} commitment={each} reporting={reporting} />
                    ))}
                  {side === 'marketing' ? <AnswerScoreRow /> : null}
                </tbody>
              </Table>
            </TableFrame>
          </section>
        ))}
      </div>
    </div>
  )
}

function ScoreRow({ commitment, reporting }: { commitment: Loose; reporting: Reporting }) {
  const queries = reporting.hasHandoffs ? commitmentQueries(commitment, reporting) : null
  const any = plainQuery('mql_volume')
  const { data: value } = useQuery({ ...metricOptions(queries?.value ?? any), enabled: queries !== null })
  const { data: trend } = useQuery({ ...metricOptions(queries?.trend ?? any), enabled: queries !== null })
  const standing = commitmentStanding(commitment, (queries && value) ?? null)
  const id = METRIC_IDS.find(each => each === commitment.metric)
  const line =
    queries && trend ? prepareSparkline(trendOf(trend, reporting.today.slice(0, 7)), 132, 32) : null
  return (
    <Row>
      <Cell>
        <span className="font-medium">{sayValue(commitment.name)}</span>
        <span className="block text-xs text-ink-3">
          {id ? declarationOf(id).label : sayValue(commitment.metric)}
        </span>
      </Cell>
      <Cell className={numeric}>{sayPromise(commitment)}</Cell>
      <Cell className={numeric}>
        <span className="font-medium">{standing.text ?? 'cannot be said'}</span>
        <span className="block text-xs whitespace-normal text-ink-3">
          {[standing.interval, standing.basis].filter(Boolean).join(' · ')}
        </span>
      </Cell>
      <Cell>
        <SparklineMark line={line} label={`${sayValue(commitment.name)} by month over the last 12 months`} />
      </Cell>
      <Cell>
        <VerdictBadge verdict={standing.verdict} />
      </Cell>
    </Row>
  )
}
