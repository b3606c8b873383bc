import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { LeadFilters, LeadList, LeadQuery } from '@/lib/contracts/lead'

export type LeadFilter = { [Key in keyof Omit<LeadQuery, 'limit' | 'cursor'>]?: LeadQuery[Key] | null }

export function leadParameters(filter: LeadFilter): URLSearchParams {
  const given = Object.entries(filter).filter(
    (entry): entry is [string, string] =>
      typeof entry[1] === 'string' && (entry[0] !== 'q' || entry[1] !== ''),
  )
  return new URLSearchParams(given)
}

export const leadListQuery = (filter: LeadFilter) =>
  infiniteQueryOptions({
    queryKey: ['leads', 'list', leadParameters(filter).toString()],
    queryFn: ({ pageParam, signal }) => {
      const parameters = leadParameters(filter)
      if (pageParam) parameters.set('cursor', pageParam)
      return readJson<LeadList>(`/api/v1/leads?${parameters}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next_cursor,
  })

export const leadFilterQuery = queryOptions({
  queryKey: ['leads', 'filters'],
  queryFn: ({ signal }) => readJson<LeadFilters>('/api/v1/leads/filters', signal),
})
