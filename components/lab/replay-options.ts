import { queryOptions } from '@tanstack/react-query'
import { askJson } from '@/lib/client/request'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayAnswer } from '@/lib/contracts/replay'

/** While a history is being read, ask again so soon. */
const AGAIN_MS = 1_500

/** One replay of a draft beside what is in force; the same criteria are the same question. */
export function replayOptions(criteria: CriteriaDocument, effects = false) {
  return queryOptions({
    queryKey: ['replay', criteria, effects] as const,
    queryFn: ({ signal }) => askJson<ReplayAnswer>('/api/v1/replays', { criteria, effects }, signal),
    refetchInterval: query => (query.state.data?.status === 'loading' ? AGAIN_MS : false),
    gcTime: 60_000,
  })
}
