import { queryOptions } from '@tanstack/react-query'
import type { Route } from 'next'
import { readJson } from '@/lib/client/request'
import type { SignalList } from '@/lib/contracts/gaming-signal'
import { type AnalysisQuestion, searchOf } from './analysis-queries'

export const signalOptions = ({ span }: AnalysisQuestion) =>
  queryOptions({
    queryKey: ['rejection-signals', searchOf({ span })],
    queryFn: ({ signal }) => readJson<SignalList>(`/api/v1/rejections/signals${searchOf({ span })}`, signal),
  })

/** The page with exactly the handoffs that show a habit. */
export const signalHref = ({ span }: AnalysisQuestion, key: string): Route =>
  `/rejections/leads${searchOf({ span }, { signal: key })}` as Route
