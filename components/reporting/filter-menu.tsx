'use client'

import { useQuery } from '@tanstack/react-query'
import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Popover } from '@/components/ui/popover'
import { Select } from '@/components/ui/select'
import { Skeleton } from '@/components/ui/skeleton'
import { metricOptions } from '@/lib/client/metric-options'
import { FILTER_DIMENSIONS } from '@/lib/client/reporting-params'
import { ofShape } from '@/lib/contracts/answer-shape'
import { formatCount } from '@/lib/domain/format/format-count'
import { groupLabel } from '@/lib/domain/format/group-label'
import { DIMENSION_LABELS } from '@/lib/domain/metrics/ids'
import type { Filters, MetricQuery } from '@/lib/domain/metrics/query'

type FilterDimension = (typeof FILTER_DIMENSIONS)[number]

type FilterMenuProps = {
  /** The page's question about volume: its other filters decide which values there are. */
  base: MetricQuery
  filters: Filters
  onChange: (filters: Partial<Record<FilterDimension, string[] | null>>) => void
}

const dimensions = FILTER_DIMENSIONS.map(value => ({ value, label: DIMENSION_LABELS[value] }))

/** Which leads to look at: any values of any dimension, with how many there are of each. */
export function FilterMenu({ base, filters, onChange }: FilterMenuProps) {
  const [open, setOpen] = useState(false)
  const [dimension, setDimension] = useState<FilterDimension>('source')
  const chosen = filters[dimension] ?? []
  const toggle = (value: string, isOn: boolean) => {
    const next = isOn ? [...chosen, value] : chosen.filter(each => each !== value)
    onChange({ [dimension]: next.length > 0 ? next : null })
  }
  const trigger = (
    <Button>
      <ListFilter className="size-3.5 text-ink-3" aria-hidden="true" />
      Filter
    </Button>
  )
  return (
    <Popover open={open} onOpenChange={setOpen} trigger={trigger} className="w-80">
      <Select
        label="Filter by"
        options={dimensions}
        value={dimension}
        onValueChange={setDimension}
        className="w-full"
      />
      <div className="mt-3 max-h-72 overflow-y-auto">
        {open ? <Values base={base} dimension={dimension} chosen={chosen} onToggle={toggle} /> : null}
      </div>
    </Popover>
  )
}

type ValuesProps = {
  base: MetricQuery
  dimension: FilterDimension
  chosen: readonly string[]
  onToggle: (value: string, isOn: boolean) => void
}

function Values({ base, dimension, chosen, onToggle }: ValuesProps) {
  const others = { ...base.filters, [dimension]: undefined }
  const { data, isError } = useQuery(
    metricOptions({ ...base, groupBy: [dimension], filters: others, compare: 'none' }),
  )
  if (isError) return <p className="text-ink-3">The values could not be read.</p>
  const rows = ofShape(data, 'count')?.results.filter(row => row.group !== null)
  if (!rows) return <Skeleton className="h-24 w-full" />
  if (rows.length === 0) return <p className="text-ink-3">No values in these days.</p>
  return (
    <ul className="flex flex-col">
      {rows.map(row => {
        const value = row.group?.[dimension] ?? ''
        return (
          <li key={value} className="flex min-h-8 items-center justify-between gap-4">
            <Checkbox checked={chosen.includes(value)} onCheckedChange={isOn => onToggle(value, isOn)}>
              <span className="truncate">{groupLabel(dimension, value)}</span>
            </Checkbox>
            <span className="text-xs text-ink-3">{row.n === null ? '' : formatCount(row.n)}</span>
          </li>
        )
      })}
    </ul>
  )
}
