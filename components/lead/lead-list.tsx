'use client'

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useQueryStates } from 'nuqs'
import { useDeferredValue } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import type { LeadList as LeadPage } from '@/lib/contracts/lead'
import { formatCount } from '@/lib/domain/format/format-count'
import { LeadFilterBar } from './lead-filter-bar'
import { leadParams } from './lead-params'
import { type LeadFilter, leadListQuery, leadParameters } from './lead-queries'
import { LeadTable } from './lead-table'

type LeadListProps = {
  initial: LeadPage
  initialFilter: LeadFilter
  own: boolean
  mayImport: boolean
  timeZone: string
}

export function LeadList({ initial, initialFilter, own, mayImport, timeZone }: LeadListProps) {
  const [filter, setFilter] = useQueryStates(leadParams, { history: 'push' })
  const asked = useDeferredValue(filter)
  const isInitial = leadParameters(asked).toString() === leadParameters(initialFilter).toString()
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, isPlaceholderData } = useInfiniteQuery(
    {
      ...leadListQuery(asked),
      initialData: isInitial ? { pages: [initial], pageParams: [null] } : undefined,
      placeholderData: keepPreviousData,
    },
  )
  const leads = data?.pages.flatMap(page => page.leads) ?? []
  const first = data?.pages[0]
  const isFiltered = leadParameters(filter).size > 0
  if (leads.length === 0 && !isFiltered && !error) return <NoLeads own={own} mayImport={mayImport} />
  return (
    <>
      <LeadFilterBar filter={filter} own={own} onChange={change => void setFilter(change)} />
      {error ? (
        <EmptyState title="The leads could not be read">{error.message}</EmptyState>
      ) : leads.length === 0 ? (
        <EmptyState
          title="No lead matches this filter"
          action={<Button onClick={() => void setFilter(null)}>Clear the filter</Button>}
        >
          None has all of what was chosen above.
        </EmptyState>
      ) : (
        <>
          <p className="mb-2 text-sm text-ink-2" aria-live="polite">
            {summary(leads.length, first)}
          </p>
          <LeadTable leads={leads} timeZone={timeZone} isStale={isPlaceholderData} />
        </>
      )}
      {hasNextPage ? (
        <div className="pt-4">
          <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </Button>
        </div>
      ) : null}
    </>
  )
}

function summary(shown: number, page: LeadPage | undefined): string {
  if (!page) return ''
  if (page.total === null)
    return `${formatCount(shown)} of more than ${formatCount(page.counted_to)} leads, newest first`
  if (page.total === shown) return shown === 1 ? 'One lead' : `${formatCount(shown)} leads, newest first`
  return `${formatCount(shown)} of ${formatCount(page.total)} leads, newest first`
}

function NoLeads({ own, mayImport }: { own: boolean; mayImport: boolean }) {
  if (own) {
    return (
      <EmptyState title="No lead is yours yet">
        You see the leads that name you as owner, by your e-mail address or your name. Leads of others stay
        with them.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      title="No leads yet"
      action={
        mayImport ? (
          <LinkButton href="/data" variant="primary">
            Import a file
          </LinkButton>
        ) : undefined
      }
    >
      Leads appear here with the first import from your CRM or a file.
    </EmptyState>
  )
}
