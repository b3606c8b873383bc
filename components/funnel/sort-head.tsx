'use client'

import { clsx } from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import type { SegmentMetric } from './funnel-queries'
import type { SegmentSort } from './segment-rows'

type SortHeadProps = {
  metric: SegmentMetric
  label: string
  order: SegmentSort
  onSort: (sort: string) => void
}

/** A column's name that orders by it: most first, then least first. */
export function SortHead({ metric, label, order, onSort }: SortHeadProps) {
  const isSorted = order.column === metric
  const next = isSorted && order.descending ? metric : `-${metric}`
  const Arrow = order.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
      className="border-b border-rule py-2 pr-4 text-right text-xs font-medium whitespace-nowrap text-ink-3 last:pr-0"
    >
      <button
        type="button"
        onClick={() => onSort(next)}
        className={clsx('touch-target inline-flex items-center gap-1 hover:text-ink', isSorted && 'text-ink')}
      >
        {isSorted ? <Arrow className="size-3" aria-hidden="true" /> : null}
        {label}
      </button>
    </th>
  )
}
