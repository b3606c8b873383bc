import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { DisputeList } from '@/lib/contracts/dispute'

export const disputeOptions = queryOptions({
  queryKey: ['disputes'],
  queryFn: ({ signal }) => readJson<DisputeList>('/api/v1/disputes', signal),
})
