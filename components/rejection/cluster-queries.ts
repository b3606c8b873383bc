import { queryOptions } from '@tanstack/react-query'
import type { Route } from 'next'
import { readJson } from '@/lib/client/request'
import type { ClusterList } from '@/lib/contracts/rejection-cluster'

export const clusterOptions = queryOptions({
  queryKey: ['rejection-clusters'],
  queryFn: ({ signal }) => readJson<ClusterList>('/api/v1/rejections/clusters', signal),
})

/** The page with exactly the rejections of a cluster that waits, or those an answer covered. */
export const clusterHref = (of: { cluster: string } | { answer: string }): Route =>
  `/rejections/leads?${new URLSearchParams(of)}` as Route
