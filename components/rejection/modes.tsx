'use client'

import { useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { useAnswers } from '@/components/reporting/use-answers'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { ofShape } from '@/lib/contracts/answer-shape'
import type { Reporting } from '@/lib/contracts/reporting'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatShare } from '@/lib/domain/format/format-share'
import { groupLabel } from '@/lib/domain/format/group-label'
import { guardOptions } from './analysis-queries'
import { listModeQueries, modeQueries } from './mode-queries'
import { type ModeRow, modeRows } from './mode-rows'
import { ModeTable } from './mode-table'
import { RejectionFilters } from './rejection-filters'
import { useRejections } from './use-rejections'

const MEANINGS = [
  [
    'Recycled without new interest',
    'sales sent the lead back before, and nothing meaningful happened since.',
  ],
  ['Outside the profile', 'a gate of the agreed profile fails, whether or not it was enforced.'],
  ['One form only', 'the only engagement is one form.'],
  ['One visit only', 'all engagement lies within 30 minutes.'],
] as const

/** The four ways in which a handoff can be wrong, beside the healthy ones. */
export function Modes({ reporting }: { reporting: Reporting }) {
  const { setParams, view: asked } = useRejections(reporting)
  const wanted = modeQueries(asked)
  const { shown, isStale, failed, retry } = useAnswers({
    view: asked,
    queries: wanted,
    list: listModeQueries(wanted),
  })
  const guards = useQuery(guardOptions)
  const { queries, answerTo } = shown
  const rows = modeRows(
    {
      volume: ofShape(answerTo(queries.volume), 'count'),
      byVersion: ofShape(answerTo(queries.byVersion), 'count'),
    },
    {
      acceptance: ofShape(answerTo(queries.acceptance), 'rate'),
      sql: ofShape(answerTo(queries.sql), 'rate'),
      won: ofShape(answerTo(queries.won), 'rate'),
    },
    guards.data ?? { versions: [] },
  )
  const total = rows.reduce((sum, { n }) => sum + n, 0)
  return (
    <>
      <PageHeader title={total > 0 ? headlineOf(rows, total) : 'Failure modes'}>
        Read from what each lead had done up to the moment it was handed over. To date: young handoffs may
        still be accepted, qualified and won.
      </PageHeader>
      <RejectionFilters view={asked} setParams={setParams} base={null} />
      {failed ? (
        <div className="mb-6">
          <LoadFailed error={failed} onRetry={retry} />
        </div>
      ) : null}
      <StaleVeil isStale={isStale}>
        {total === 0 ? (
          <EmptyState title="No dated handoffs in these days" />
        ) : (
          <Section
            id="modes"
            title="Beside healthy handoffs"
            note="The line is the 95 % interval, the tick the rate of healthy handoffs; below it, the 95 % interval of the difference."
          >
            <ModeTable rows={rows} queries={queries} canSeeLeads={reporting.canSeeLeads} />
          </Section>
        )}
        <Section id="meaning" title="What each mode means">
          <dl className="grid max-w-prose gap-x-6 gap-y-1 text-ink-2 sm:grid-cols-[auto_1fr]">
            {MEANINGS.map(([name, meaning]) => (
              <div key={name} className="contents">
                <dt className="font-medium text-ink">{name}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 max-w-prose text-ink-2">
            A handoff that shows several is named after the first in this order.
          </p>
        </Section>
      </StaleVeil>
    </>
  )
}

function headlineOf(rows: readonly ModeRow[], total: number): string {
  const failing = rows.filter(({ mode }) => mode !== 'healthy')
  const n = failing.reduce((sum, row) => sum + row.n, 0)
  const [largest] = failing.toSorted((a, b) => b.n - a.n)
  if (n === 0 || !largest) return `All ${formatCount(total)} handoffs were healthy.`
  return `${formatShare(n / total)} of ${formatCount(total)} handoffs had something wrong from the start, most often “${groupLabel('failure_mode', largest.mode).toLowerCase()}”.`
}
