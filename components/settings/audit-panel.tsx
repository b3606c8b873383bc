'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { buttonStyles } from '@/components/ui/button-styles'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { AuditFilter, AuditList } from '@/lib/contracts/audit'
import { AuditFilters } from './audit-filters'
import { AuditTable } from './audit-table'
import { auditParameters, auditQuery } from './queries'
import { useAuditFilter } from './use-audit-filter'

type AuditPanelProps = { initial: AuditList; initialFilter: Record<string, string | null>; timeZone: string }

export function AuditPanel({ initial, initialFilter, timeZone }: AuditPanelProps) {
  const { filter, setFilter, clear } = useAuditFilter()
  const isInitial = auditParameters(filter).toString() === auditParameters(given(initialFilter)).toString()
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage, isPending, error } = useInfiniteQuery({
    ...auditQuery(filter),
    initialData: isInitial ? { pages: [initial], pageParams: [null] } : undefined,
  })
  const events = data?.pages.flatMap(page => page.events) ?? []
  const isFiltered = Object.values(filter).some(Boolean)
  const exportHref = `/api/v1/audit/export?${auditParameters(filter)}`
  return (
    <Section
      id="audit"
      title="Audit log"
      note={`Who changed what, and when. Rows are never altered or removed. Times are in ${timeZone}.`}
      actions={
        <a href={exportHref} download className={buttonStyles()}>
          Export CSV
        </a>
      }
      className="border-t-0 pt-0"
    >
      <AuditFilters verbs={initial.verbs} actors={initial.actors} filter={filter} onChange={setFilter} />
      {error ? (
        <EmptyState title="The log could not be read">{error.message}</EmptyState>
      ) : events.length === 0 && !isPending ? (
        <EmptyState
          title={isFiltered ? 'Nothing matches this filter' : 'Nothing has happened yet'}
          action={isFiltered ? <Button onClick={clear}>Clear the filter</Button> : undefined}
        >
          {isFiltered
            ? 'No row has all of what was chosen above.'
            : 'Imports, changes of members, tokens and settings will be listed here.'}
        </EmptyState>
      ) : (
        <AuditTable events={events} timeZone={timeZone} isStale={isPending} />
      )}
      {hasNextPage ? (
        <div className="pt-4">
          <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show older
          </Button>
        </div>
      ) : null}
    </Section>
  )
}

function given(filter: Record<string, string | null>): AuditFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null))
}
