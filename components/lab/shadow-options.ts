import { queryOptions } from '@tanstack/react-query'
import { readJson } from '@/lib/client/request'
import type { ShadowList, ShadowResult } from '@/lib/contracts/shadow-run'

export const SHADOW_PATH = '/api/v1/shadow-runs'

export const shadowListOptions = queryOptions({
  queryKey: ['shadow-runs'] as const,
  queryFn: ({ signal }) => readJson<ShadowList>(SHADOW_PATH, signal),
})

/** Whom one run would have added or removed, and what became of them. */
export const shadowOptions = (id: string) =>
  queryOptions({
    queryKey: ['shadow-runs', id] as const,
    queryFn: ({ signal }) => readJson<ShadowResult>(`${SHADOW_PATH}/${id}`, signal),
  })
