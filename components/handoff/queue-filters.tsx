'use client'

import { useQuery } from '@tanstack/react-query'
import { leadFilterQuery } from '@/components/lead/lead-queries'
import { routeWords } from '@/components/lead/lead-words'
import { ValueFilter } from '@/components/lead/value-filter'
import { ROUTES } from '@/lib/domain/handoff/fact'
import type { QueueFilterField } from './queue-params'
import { type QueueLook, routingOptions } from './queue-queries'
import type { QueueViewer } from './queue-viewer'

type Change = Partial<Record<QueueFilterField, string[] | null>> & { assignee?: string | null }

type QueueFiltersProps = { look: QueueLook; viewer: QueueViewer; onChange: (change: Change) => void }

/** Narrows the queue; each filter is a menu until it is set, and a chip then. */
export function QueueFilters({ look, viewer, onChange }: QueueFiltersProps) {
  const { data } = useQuery(leadFilterQuery)
  const { data: routing } = useQuery({ ...routingOptions, enabled: !viewer.isOwn })
  const plain = (values: readonly string[] | undefined) =>
    (values ?? []).map(value => ({ value, label: value === '' ? '(blank)' : value }))
  const filter = (label: string, field: QueueFilterField, options: { value: string; label: string }[]) => {
    const chosen = look[field][0]
    const known = chosen === undefined || options.some(({ value }) => value === chosen)
    return (
      <ValueFilter
        label={label}
        options={known ? options : [{ value: chosen, label: chosen || '(blank)' }, ...options]}
        value={chosen}
        onChange={value => onChange({ [field]: value === null ? null : [value] })}
      />
    )
  }
  return (
    <search aria-label="Narrow the queue" className="flex flex-wrap items-center gap-2">
      {filter(
        'Route',
        'route',
        ROUTES.map(value => ({ value, label: routeWords(value) })),
      )}
      {filter('Segment', 'segment', plain(data?.segments))}
      {filter('Country', 'country', plain(data?.countries))}
      {filter('Source', 'source', plain(data?.sources))}
      {viewer.isOwn ? null : (
        <ValueFilter
          label="Assignee"
          options={(routing?.people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={look.assignee}
          onChange={assignee => onChange({ assignee })}
        />
      )}
    </search>
  )
}
