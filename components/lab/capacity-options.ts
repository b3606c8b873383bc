import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { CapacityAnswer } from '@/lib/contracts/capacity'
import { type CapacityParams, capacityAsked } from './capacity-params'

const LOADING_MS = 1_500

/** The quarters to come for a team. */
export function capacityOptions(params: CapacityParams) {
  const asked = Object.entries(capacityAsked(params)).map(([name, value]) => [name, String(value)])
  const search = new URLSearchParams(asked).toString()
  return queryOptions({
    queryKey: ['capacity', search] as const,
    queryFn: ({ signal }) =>
      readJson<CapacityAnswer>(`/api/v1/capacity${search === '' ? '' : `?${search}`}`, signal),
    refetchInterval: query => (query.state.data?.status === 'loading' ? LOADING_MS : false),
  })
}
