import { queryOptions } from '@tanstack/react-query'
import type { Route } from 'next'
import { readJson } from '@/lib/client/request'
import { toSearchParams } from '@/lib/contracts/metric-params'
import type { ReasonsByRule } from '@/lib/contracts/reasons-by-rule'
import type {
  GuardHistory,
  OpenPart,
  OpenRejections,
  OutcomePart,
  OutcomeRowsRequest,
  RuleSheet,
  SuggestionList,
} from '@/lib/contracts/rejection'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { DaySpan } from '@/lib/domain/time/reporting-period'

/** What an analysis looks at: the MQLs of some days, and whose criteria are tried on them. */
export type AnalysisQuestion = {
  span: DaySpan
  version?: number | null
  /** What suggestions are asked about. */
  cluster?: string | null
  clause?: string | null
}

/** A question as the end of an address. */
export function searchOf({ span, version }: AnalysisQuestion, more: Record<string, string> = {}): string {
  const parameters = new URLSearchParams(more)
  if (span.from) parameters.set('from', span.from)
  if (span.to) parameters.set('to', span.to)
  if (version != null) parameters.set('version', String(version))
  const text = parameters.toString()
  return text ? `?${text}` : ''
}

export const ruleSheetOptions = (question: AnalysisQuestion) =>
  queryOptions({
    queryKey: ['rejection-rules', searchOf(question)],
    queryFn: ({ signal }) => readJson<RuleSheet>(`/api/v1/rejections/rules${searchOf(question)}`, signal),
  })

export const reasonsByRuleOptions = (query: MetricQuery) => {
  const search = `?${toSearchParams(query)}`
  return queryOptions({
    queryKey: ['rejections-by-rule', search],
    queryFn: ({ signal }) => readJson<ReasonsByRule>(`/api/v1/rejections/by-rule${search}`, signal),
  })
}

export const suggestionOptions = (question: AnalysisQuestion) => {
  const { cluster, clause } = question
  const about = { ...(cluster ? { cluster } : {}), ...(clause ? { clause } : {}) }
  const search = searchOf(question, about)
  return queryOptions({
    queryKey: ['rejection-suggestions', search],
    queryFn: ({ signal }) => readJson<SuggestionList>(`/api/v1/rejections/suggestions${search}`, signal),
  })
}

export const guardOptions = queryOptions({
  queryKey: ['rejection-guards'],
  queryFn: ({ signal }) => readJson<GuardHistory>('/api/v1/rejections/guards', signal),
})

export const openRejectionOptions = (question: AnalysisQuestion) =>
  queryOptions({
    queryKey: ['rejection-open', searchOf(question)],
    queryFn: ({ signal }) => readJson<OpenRejections>(`/api/v1/rejections/open${searchOf(question)}`, signal),
  })

type OutcomeNarrowing = {
  side?: OutcomeRowsRequest['side']
  reason?: string | undefined
  /** Of an edit's: only those of what the edits are asked about. */
  ofCluster?: string | null | undefined
  ofClause?: string | null | undefined
}

/** The page with exactly the leads behind a count of a clause or a suggestion. */
export function outcomeHref(
  question: AnalysisQuestion,
  of: { clause: string } | { suggestion: string },
  part: OutcomePart,
  { side = 'inside', reason, ofCluster, ofClause }: OutcomeNarrowing = {},
): string {
  const narrowed = {
    ...(reason === undefined ? {} : { reason }),
    ...(ofCluster == null ? {} : { of_cluster: ofCluster }),
    ...(ofClause == null ? {} : { of_clause: ofClause }),
  }
  return `/rejections/leads${searchOf(question, { ...of, part, side, ...narrowed })}`
}

/** The page with all that the edits of a list were tried on: what the criteria would hand over again. */
export const triedHref = (
  question: AnalysisQuestion,
  [first]: SuggestionList['suggestions'],
): Route | null =>
  first === undefined
    ? null
    : (outcomeHref(question, { suggestion: first.key }, 'handoffs', {
        side: 'both',
        ofCluster: question.cluster,
        ofClause: question.clause,
      }) as Route)

/** The page with exactly the answers of a count on "To look at". */
export const openHref = ({ span }: AnalysisQuestion, open: OpenPart): Route =>
  `/rejections/leads${searchOf({ span }, { open })}` as Route

/** The page with the edits that would have stopped what a clause let in and sales sent back. */
export const editsHref = ({ span }: AnalysisQuestion, clause: string): Route =>
  `/rejections/suggestions${searchOf({ span }, { clause })}` as Route
