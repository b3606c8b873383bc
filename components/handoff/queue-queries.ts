import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { PacketView } from '@/lib/contracts/packet'
import type { ClaimList, QueueList, QueueView } from '@/lib/contracts/queue'
import type { RoutingView } from '@/lib/contracts/routing'
import type { SavedViewList } from '@/lib/contracts/saved-view'

/** What a list of the queue is asked by. */
export type QueueLook = {
  view: QueueView
  route: readonly string[]
  segment: readonly string[]
  country: readonly string[]
  source: readonly string[]
  assignee: string | null
}

export const handoffKeys = {
  all: ['handoffs'] as const,
  lists: ['handoffs', 'queue'] as const,
  packet: (id: string) => ['handoffs', 'packet', id] as const,
}

export function queueParameters(look: QueueLook): URLSearchParams {
  const parameters = new URLSearchParams({ view: look.view })
  for (const field of ['route', 'segment', 'country', 'source'] as const)
    for (const value of look[field]) parameters.append(field, value)
  if (look.assignee) parameters.set('assignee', look.assignee)
  return parameters
}

export const queueOptions = (look: QueueLook) =>
  infiniteQueryOptions({
    queryKey: [...handoffKeys.lists, queueParameters(look).toString()],
    queryFn: ({ pageParam, signal }) => {
      const parameters = queueParameters(look)
      if (pageParam) parameters.set('cursor', pageParam)
      return readJson<QueueList>(`/api/v1/queue?${parameters}`, signal)
    },
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next_cursor,
    // The stream says when something changed; this is for the day it cannot.
    refetchInterval: 60_000,
    refetchOnWindowFocus: true,
    staleTime: 5_000,
  })

export const packetOptions = (id: string) =>
  queryOptions({
    queryKey: handoffKeys.packet(id),
    queryFn: ({ signal }) => readJson<PacketView>(`/api/v1/handoffs/${id}`, signal),
    staleTime: 30_000,
    retry: false,
  })

export const claimOptions = queryOptions({
  queryKey: ['claims'],
  queryFn: ({ signal }) => readJson<ClaimList>('/api/v1/queue/claims', signal),
  refetchInterval: 60_000,
  staleTime: 5_000,
})

export const routingOptions = queryOptions({
  queryKey: ['routing'],
  queryFn: ({ signal }) => readJson<RoutingView>('/api/v1/routing', signal),
})

export const savedViewOptions = queryOptions({
  queryKey: ['handoffs', 'views'],
  queryFn: ({ signal }) => readJson<SavedViewList>('/api/v1/queue/views', signal),
})
