'use client'

import type { ReactNode } from 'react'
import { FilterMenu } from '@/components/reporting/filter-menu'
import { PeriodMenu } from '@/components/reporting/period-menu'
import { Chip } from '@/components/ui/chip'
import { Segmented } from '@/components/ui/segmented'
import { FILTER_DIMENSIONS } from '@/lib/client/reporting-params'
import { groupLabel } from '@/lib/domain/format/group-label'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { RejectionView } from './rejection-view'
import type { SetRejectionParams } from './use-rejections'

const DISPUTED = [
  { value: 'with', label: 'With contested' },
  { value: 'without', label: 'Without' },
] as const

type RejectionFiltersProps = {
  view: RejectionView
  setParams: SetRejectionParams
  /** The question whose values the filters offer; null where the page takes a period alone. */
  base: MetricQuery | null
  children?: ReactNode
}

/** Which answers a page on rejections looks at: all of it is in the URL. */
export function RejectionFilters({ view, setParams, base, children }: RejectionFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 pb-8 print:hidden">
      <PeriodMenu view={view} onChoose={setParams} />
      {base ? (
        <>
          <Segmented
            label="Answers that marketing contests"
            options={DISPUTED}
            value={view.isWithDisputed ? 'with' : 'without'}
            onValueChange={value => setParams({ disputed: value === 'with' ? null : value })}
          />
          <FilterMenu base={base} filters={view.filters} onChange={setParams} />
          {FILTER_DIMENSIONS.map(dimension => {
            const values = view.filters[dimension]
            if (!values) return null
            return (
              <Chip
                key={dimension}
                label={DIMENSION_LABELS[dimension]}
                value={values.map(value => groupLabel(dimension, value)).join(', ')}
                onRemove={() => setParams({ [dimension]: null })}
              />
            )
          })}
        </>
      ) : null}
      {children}
    </div>
  )
}
