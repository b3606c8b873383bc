import type { ReactNode } from 'react'
import { COMPARISON_LABELS } from '@/components/reporting/compare-menu'
import { StaleVeil } from '@/components/reporting/stale-veil'
import { Skeleton } from '@/components/ui/skeleton'
import type { ReportingView } from '@/lib/client/reporting-view'
import { formatDay, formatDaySpan } from '@/lib/domain/format/format-day'
import { PERIOD_LABELS } from '@/lib/domain/time/reporting-period'
import { type VerdictFacts, verdictOf } from './verdict'

type VerdictHeaderProps = {
  facts: VerdictFacts | null
  view: ReportingView
  isStale: boolean
  toolbar: ReactNode
}

/** The page's headline is what the numbers say, in words. */
export function VerdictHeader({ facts, view, isStale, toolbar }: VerdictHeaderProps) {
  const verdict = facts ? verdictOf(facts) : null
  return (
    <header className="pb-8">
      <div className="mb-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <StaleVeil isStale={isStale}>
          <p className="text-ink-2">{spanWords(view)}</p>
        </StaleVeil>
        <div className="flex flex-wrap items-center gap-2 print:hidden">{toolbar}</div>
      </div>
      {verdict ? (
        <StaleVeil isStale={isStale}>
          <h1 className="max-w-4xl text-lg font-semibold tracking-tight sm:text-xl">{verdict.headline}</h1>
          {verdict.findings.length > 0 ? (
            <p className="mt-3 max-w-prose text-base text-ink-2">{verdict.findings.join(' ')}</p>
          ) : null}
        </StaleVeil>
      ) : (
        <h1>
          <span className="sr-only">Overview</span>
          <Skeleton className="h-9 w-full max-w-2xl" />
        </h1>
      )}
    </header>
  )
}

function spanWords({ preset, span, compare, asOf }: ReportingView): string {
  const { from, to } = span
  const days = from && to ? formatDaySpan(from, to) : PERIOD_LABELS.all
  const name = preset === 'custom' || preset === 'all' ? '' : `${PERIOD_LABELS[preset]}, `
  const against = compare === 'none' ? '' : `, against ${COMPARISON_LABELS[compare]}`
  return `${name}${days}${against}${asOf ? `, as of ${formatDay(asOf)}` : ''}`
}
