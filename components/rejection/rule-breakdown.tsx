'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { LoadFailed } from '@/components/reporting/load-failed'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { Skeleton } from '@/components/ui/skeleton'
import { drillHref } from '@/lib/client/drill'
import type { RateRow } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { reasonsByRuleOptions } from './analysis-queries'
import type { BreakdownRow } from './breakdown-rows'
import { BreakdownTable } from './breakdown-table'
import type { ReasonQueries } from './reason-queries'

const TOP_REASONS = 2

type RuleBreakdownProps = {
  queries: ReasonQueries
  total: { sentBack: number; quality: RateRow | null }
  canSeeLeads: boolean
}

/** Which rules let in what sales sends back, and why: each answer is laid to one rule. */
export function RuleBreakdown({ queries, total, canSeeLeads }: RuleBreakdownProps) {
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...reasonsByRuleOptions(queries.total),
    placeholderData: keepPreviousData,
  })
  if (error) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton className="h-60 w-full" />
  const rows: BreakdownRow[] = [
    { value: null, label: 'All', ...total, top: [] },
    ...data.rules.map(({ rule, name, sent_back: sentBack, quality, reasons }) => ({
      ...{ value: rule, label: name, sentBack, quality },
      top: reasons.slice(0, TOP_REASONS),
    })),
  ]
  return (
    <StaleVeil isStale={isPlaceholderData}>
      <BreakdownTable
        rows={rows}
        label="Rule"
        hrefOf={(query, value, part) => drillHref(query, part, value ?? undefined)}
        queries={queries}
        canSeeLeads={canSeeLeads}
      />
      <p className="mt-3 max-w-prose text-ink-2">
        Each answer is laid to one rule: of those without which the lead would not have crossed, the one that
        gave most points.
        {data.is_cut ? ` Only the newest ${formatCount(data.handoffs)} answers are laid to rules.` : ''}
      </p>
    </StaleVeil>
  )
}
