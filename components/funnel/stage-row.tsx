'use client'

import { useId } from 'react'
import { ChangeText } from '@/components/reporting/change-text'
import { DeemedNote } from '@/components/reporting/deemed-note'
import { HatchFill } from '@/components/reporting/hatch-fill'
import { keyNumberOf } from '@/components/reporting/key-number'
import { MetricDefinition } from '@/components/reporting/metric-definition'
import { NumberLink } from '@/components/reporting/number-link'
import type { StageBar } from '@/lib/charts/stage-bars'
import { drillHref } from '@/lib/client/drill'
import type { MetricAnswer } from '@/lib/contracts/metric'
import { formatCount } from '@/lib/domain/format/format-count'
import { formatInterval } from '@/lib/domain/format/format-interval'
import { formatShare } from '@/lib/domain/format/format-share'
import type { MetricQuery } from '@/lib/domain/metrics/query'

type StageRowProps = {
  bar: StageBar
  /** Shares of the longest bar, 0..1: of the bar, and of what is hatched beyond it. */
  width: number
  deemedWidth: number
  query: MetricQuery
  answer: MetricAnswer | null
  isCompared: boolean
  canSeeLeads: boolean
}

export function StageRow(props: StageRowProps) {
  const { bar, width, deemedWidth, query, answer, isCompared, canSeeLeads } = props
  const hatch = useId()
  const isFirst = bar.stage === 'mql'
  const href = canSeeLeads && bar.count > 0 ? drillHref(query, isFirst ? 'denominator' : 'numerator') : null
  return (
    <tr className="border-b border-hairline">
      <th scope="row" className="py-3 pr-4 text-left align-baseline font-medium">
        <MetricDefinition query={query} answer={answer}>
          {bar.label}
        </MetricDefinition>
        <span className="block text-xs font-normal text-ink-3 max-md:hidden">{bar.meaning}</span>
        <DeemedNote
          n={bar.deemed}
          name={bar.label}
          href={canSeeLeads ? drillHref(query, 'deemed') : null}
          className="mt-0.5 md:hidden"
        />
      </th>
      <td className="py-3 pr-6 text-right align-baseline">
        <NumberLink
          href={href}
          label={`${bar.label}: ${formatCount(bar.count)}, see the leads`}
          className="text-lg font-semibold"
        >
          {formatCount(bar.count)}
        </NumberLink>
        <DeemedNote
          n={bar.deemed}
          name={bar.label}
          href={canSeeLeads ? drillHref(query, 'deemed') : null}
          className="mt-0.5 justify-end max-md:hidden"
        />
      </td>
      <td className="py-3 pr-6 align-middle max-md:hidden">
        <svg width="100%" height="28" className="block" aria-hidden="true">
          <rect width={`${width * 100}%`} height="28" rx="2" fill={barFill(bar)} />
          {deemedWidth > 0 ? (
            <>
              <HatchFill id={hatch} />
              <rect
                x={`${width * 100}%`}
                width={`${deemedWidth * 100}%`}
                height="28"
                rx="2"
                fill={`url(#${hatch})`}
                opacity="0.6"
              />
            </>
          ) : null}
        </svg>
      </td>
      <td className="py-3 pr-6 text-right align-baseline whitespace-nowrap">
        <Share value={bar.ofFirst} className="font-medium" />
        {bar.interval ? (
          <span className="block text-xs text-ink-3">{formatInterval(bar.interval, 'share', null)}</span>
        ) : null}
      </td>
      <td className="py-3 text-right align-baseline text-ink-2 md:pr-6">
        <Share value={bar.ofPrevious} />
      </td>
      {isCompared ? (
        <td className="py-3 align-baseline max-md:hidden">
          {isFirst ? null : <ChangeText change={answer ? keyNumberOf(answer).change : null} />}
        </td>
      ) : null}
    </tr>
  )
}

function Share({ value, className }: { value: number | null; className?: string }) {
  return value === null ? (
    <span className="text-ink-3">–</span>
  ) : (
    <span className={className}>{formatShare(value)}</span>
  )
}

/** What marketing hands over is marketing's colour, what sales does with it is that of sales. */
const barFill = ({ stage }: StageBar) => (stage === 'mql' ? 'var(--marketing)' : 'var(--sales)')
