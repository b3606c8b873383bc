'use client'

import { AsOfMenu } from '@/components/reporting/as-of-menu'
import { CompareMenu } from '@/components/reporting/compare-menu'
import { FilterMenu } from '@/components/reporting/filter-menu'
import { PeriodMenu } from '@/components/reporting/period-menu'
import { Chip } from '@/components/ui/chip'
import { Segmented } from '@/components/ui/segmented'
import { FILTER_DIMENSIONS } from '@/lib/client/reporting-params'
import { groupLabel } from '@/lib/domain/format/group-label'
import { DIMENSION_LABELS, FORM_LABELS, FORMS } from '@/lib/domain/metrics/ids'
import type { FunnelPart } from './funnel-part'
import { HorizonMenu } from './horizon-menu'

const forms = FORMS.map(value => ({ value, label: FORM_LABELS[value] }))

type FunnelFiltersProps = Omit<FunnelPart, 'answerTo'>

/** What the page counts, and how: all of it is in the URL. */
export function FunnelFilters({ queries, view, reporting, setParams }: FunnelFiltersProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 pb-8 print:hidden">
      <PeriodMenu view={view} onChoose={setParams} />
      <CompareMenu
        value={view.compare}
        onChoose={compare => setParams({ compare })}
        disabled={view.preset === 'all'}
      />
      <AsOfMenu value={view.asOf} onChoose={asOf => setParams({ as_of: asOf })} />
      <Segmented
        label="How to count"
        options={forms}
        value={view.form}
        onValueChange={form => setParams({ form })}
      />
      {view.form === 'horizon' ? (
        <HorizonMenu
          value={view.horizonDays}
          reporting={reporting}
          onChoose={horizon => setParams({ horizon })}
        />
      ) : null}
      <FilterMenu base={queries.volume} filters={view.filters} onChange={setParams} />
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
    </div>
  )
}
