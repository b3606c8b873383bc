import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { RoutingView } from '@/lib/contracts/routing'

export const routingQuery = queryOptions({
  queryKey: ['routing'],
  queryFn: ({ signal }) => readJson<RoutingView>('/api/v1/routing', signal),
})
