'use client'

import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { metricOptions } from '@/lib/client/metric-options'
import type { MetricAnswer } from '@/lib/contracts/metric'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { AnswerTo } from './answer-to'

/** One state of a page: what is looked at, what was asked for it, and what was answered. */
export type Shown<View, Questions> = { view: View; queries: Questions; answerTo: AnswerTo }

type Asked<View, Questions> = { view: View; queries: Questions; list: readonly MetricQuery[] }

/**
 * Asks all of a page's questions. Until every answer is there the page goes on showing the state before, all of
 * it: numbers of one period under the name of another would be wrong, and a page that empties itself is a flicker.
 */
export function useAnswers<View, Questions>({ view, queries, list }: Asked<View, Questions>) {
  const results = useQueries({ queries: list.map(query => metricOptions(query)) })
  const isComplete = results.every(result => result.data !== undefined)
  const key = JSON.stringify(list)
  const current: Shown<View, Questions> = {
    view,
    queries,
    answerTo: answersBy(
      list,
      results.map(result => result.data),
    ),
  }
  const [kept, setKept] = useState<{ key: string; shown: Shown<View, Questions> } | null>(null)
  if (isComplete && kept?.key !== key) setKept({ key, shown: current })

  const failed = results.find(result => result.isError)?.error ?? null
  const isStale = !isComplete && kept !== null
  return {
    shown: isStale ? kept.shown : current,
    isStale,
    failed,
    retry: () => void Promise.all(results.filter(result => result.isError).map(result => result.refetch())),
  }
}

function answersBy(list: readonly MetricQuery[], data: readonly (MetricAnswer | undefined)[]): AnswerTo {
  const answers = new Map(list.map((query, i) => [query, data[i] ?? null]))
  return query => answers.get(query) ?? null
}
