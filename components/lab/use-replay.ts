'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CriteriaDocument } from '@/lib/contracts/criteria'
import type { ReplayReady } from '@/lib/contracts/replay'
import { replayOptions } from './replay-options'
import { useRested } from './use-rested'

export type ReplayState = {
  /** The last whole answer. */
  answer: ReplayReady | null
  /** The criteria that answer is about. */
  of: CriteriaDocument | null
  status: 'waiting' | 'loading' | 'ready' | 'empty'
  message: string | null
  /** The answer is about other criteria than those on screen. */
  isStale: boolean
  error: Error | null
  retry: () => void
}

type Answered = { of: CriteriaDocument; answer: ReplayReady }

/**
 * The replay of a draft that changes under the hand: one question at a time, and the newest draft next. So a drag asks
 * as often as there are answers, and the last answer is about the draft that stays.
 */
export function useReplay(draft: CriteriaDocument): ReplayState {
  const [asked, setAsked] = useState(draft)
  const query = useQuery({ ...replayOptions(asked), placeholderData: keepPreviousData })
  const [last, setLast] = useState<Answered | null>(null)
  const { data, isFetching, isPlaceholderData } = query
  const rested = useRested(draft)
  // The curve knows what every threshold says: a line that moves alone is asked about when it has come to rest.
  const mayAsk = rested === draft || !isLineAlone(asked, draft)
  if (mayAsk && !isFetching && !isEqual(asked, draft)) setAsked(draft)
  if (data?.status === 'ready' && !isPlaceholderData && last?.answer !== data)
    setLast({ of: asked, answer: data })
  return {
    answer: last?.answer ?? null,
    of: last?.of ?? null,
    status: data?.status ?? 'waiting',
    message: data?.status === 'empty' ? data.message : null,
    isStale: last !== null && !isEqual(last.of, draft),
    error: query.error,
    retry: () => void query.refetch(),
  }
}

const isEqual = (a: CriteriaDocument, b: CriteriaDocument) => JSON.stringify(a) === JSON.stringify(b)

function isLineAlone(a: CriteriaDocument, b: CriteriaDocument): boolean {
  return isEqual({ ...a, thresholds: { ...a.thresholds, total: b.thresholds.total } }, b)
}
