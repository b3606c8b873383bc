import { queryOptions } from '@tanstack/react-query'
import { askJson } from '@/lib/client/request'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayAnswer } from '@/lib/contracts/replay'

/** While a history is being read, and while a newer one is. */
const LOADING_MS = 1_500
const NEWER_MS = 5_000

function againAfter(answer: ReplayAnswer | undefined): number | false {
  if (answer?.status === 'loading') return LOADING_MS
  return answer?.status === 'ready' && !answer.is_current ? NEWER_MS : false
}

/** One replay of a draft beside what is in force; the same criteria are the same question. */
export function replayOptions(criteria: CriteriaDocument, effects = false) {
  return queryOptions({
    queryKey: ['replay', criteria, effects] as const,
    queryFn: ({ signal }) => askJson<ReplayAnswer>('/api/v1/replays', { criteria, effects }, signal),
    refetchInterval: query => againAfter(query.state.data),
    gcTime: 60_000,
  })
}
