'use client'

import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { useAnswers } from '@/components/reporting/use-answers'
import { Banner } from '@/components/ui/banner'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { Select } from '@/components/ui/select'
import { drillHref } from '@/lib/client/drill'
import { REJECTION_COMPARISONS } from '@/lib/client/rejection-params'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { Reporting } from '@/lib/contracts/reporting'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import { breakdownRows } from './breakdown-rows'
import { BreakdownTable } from './breakdown-table'
import { reasonHeadline, UNCODED_ALARM } from './reason-headline'
import { ReasonMonthsTable } from './reason-months-table'
import { listReasonQueries, ofGroup, reasonQueries } from './reason-queries'
import { isUncoded, reasonMonths, reasonRows } from './reason-rows'
import { ReasonTable } from './reason-table'
import { RejectionFilters } from './rejection-filters'
import { RuleBreakdown } from './rule-breakdown'
import { useRejections } from './use-rejections'

const MOST_REASONS = 12
const groups = REJECTION_COMPARISONS.map(value => ({
  value,
  label: value === 'rule' ? 'Rule' : value === 'owner' ? 'Rep' : DIMENSION_LABELS[value],
}))

/** Why sales sends leads back, over time and by where they come from. */
export function Reasons({ reporting }: { reporting: Reporting }) {
  const { setParams, view: asked } = useRejections(reporting)
  const wanted = reasonQueries(asked)
  const { shown, isStale, failed, retry } = useAnswers({
    view: asked,
    queries: wanted,
    list: listReasonQueries(wanted),
  })
  const { view, queries, answerTo } = shown
  const rows = reasonRows(ofShape(answerTo(queries.reasons), 'count'))
  const sentBack = totalOf(ofShape(answerTo(queries.total), 'count'))?.n ?? 0
  const quality = totalOf(ofShape(answerTo(queries.quality), 'rate'))
  const leftOut = Object.values(quality?.excluded ?? {}).reduce((sum, n) => sum + n, 0)
  const answered = (quality?.denominator ?? 0) + leftOut
  const uncoded = rows.filter(row => isUncoded(row.reason)).reduce((sum, row) => sum + row.n, 0)
  const { canSeeLeads } = reporting
  const { compared } = queries

  return (
    <>
      <PageHeader title={quality ? reasonHeadline(sentBack, answered, rows) : 'Reasons'}>
        Only what speaks about the criteria is held against them: timing, errands of the process and leads
        nobody could reach stand apart.
      </PageHeader>
      <RejectionFilters view={asked} setParams={setParams} base={wanted.total} />
      {failed ? (
        <div className="mb-6">
          <LoadFailed error={failed} onRetry={retry} />
        </div>
      ) : null}
      <StaleVeil isStale={isStale}>
        {sentBack > 0 && uncoded / sentBack > UNCODED_ALARM ? (
          <Banner
            tone="warn"
            className="mb-8"
            title={`${formatCount(uncoded)} of ${formatCount(sentBack)} answers (${formatShare(uncoded / sentBack)}) say “other” or nothing`}
            action={canSeeLeads ? <LinkButton href="/rejections/open">Look at them</LinkButton> : null}
          >
            Until they are coded they count neither for nor against the criteria.
          </Banner>
        ) : null}
        {sentBack === 0 ? (
          <EmptyState title="Nothing was sent back">
            <p>Sales sent no lead back in these days under these filters.</p>
          </EmptyState>
        ) : (
          <>
            <Section id="reasons" title="Reasons" note="A count opens to its leads.">
              <ReasonTable rows={rows} total={sentBack} query={queries.total} canSeeLeads={canSeeLeads} />
            </Section>
            <Section
              id="months"
              title="By month of the answer"
              note="The darker a cell, the more handoffs came back for that reason in that month."
            >
              <ReasonMonthsTable
                table={reasonMonths(ofShape(answerTo(queries.months), 'count'), MOST_REASONS)}
                query={queries.total}
                canSeeLeads={canSeeLeads}
              />
            </Section>
            <Section
              id="compared"
              title="Where they come from"
              note="Judged: accepted, or sent back for a reason that speaks about the criteria. The line is the 95 % interval, the tick the rate of all; grey where there are too few to judge."
              actions={
                <Select
                  label="Compare by"
                  options={groups}
                  value={view.group}
                  onValueChange={group => setParams({ group })}
                  className="w-48"
                />
              }
            >
              {compared ? (
                <BreakdownTable
                  rows={breakdownRows(
                    ofShape(answerTo(compared.groups), 'count'),
                    ofShape(answerTo(compared.quality), 'rate'),
                    compared.by,
                  )}
                  label={DIMENSION_LABELS[compared.by]}
                  hrefOf={(query, value, part) =>
                    drillHref(value === null ? query : ofGroup(query, compared.by, value), part)
                  }
                  queries={queries}
                  canSeeLeads={canSeeLeads}
                />
              ) : (
                <RuleBreakdown queries={queries} total={{ sentBack, quality }} canSeeLeads={canSeeLeads} />
              )}
            </Section>
          </>
        )}
      </StaleVeil>
    </>
  )
}
