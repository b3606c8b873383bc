'use client'

import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FILTER_DIMENSIONS } from '@/lib/client/reporting-params'
import type { FunnelPart } from './funnel-part'

/** There are handoffs, but none of these: filtered out is not the same as no data. */
export function FilteredOut({ view, setParams }: Pick<FunnelPart, 'view' | 'setParams'>) {
  const isFiltered = Object.keys(view.filters).length > 0
  const clear = () => setParams(Object.fromEntries(FILTER_DIMENSIONS.map(dimension => [dimension, null])))
  return (
    <EmptyState
      title={isFiltered ? 'No handoffs match these filters' : 'No handoffs in these days'}
      action={
        isFiltered ? (
          <Button onClick={clear}>Remove the filters</Button>
        ) : (
          <Button onClick={() => setParams({ period: 'all', from: null, to: null })}>Show all time</Button>
        )
      }
    >
      <p>
        {isFiltered
          ? 'There are handoffs in this workspace, but none with all of these values in these days.'
          : 'There are handoffs in this workspace, but none became an MQL in these days.'}
      </p>
    </EmptyState>
  )
}
