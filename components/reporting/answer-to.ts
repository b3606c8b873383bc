import type { MetricAnswer } from '@/lib/contracts/metric'
import type { MetricQuery } from '@/lib/domain/metrics/query'

/** The answer to one of the page's own questions; null until it is there. */
export type AnswerTo = (query: MetricQuery) => MetricAnswer | null
