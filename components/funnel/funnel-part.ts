import type { AnswerTo } from '@/components/reporting/answer-to'
import type { ReportingView } from '@/lib/client/reporting-view'
import type { Reporting } from '@/lib/contracts/reporting'
import type { FunnelQueries, FunnelView } from './funnel-queries'
import type { FunnelParams } from './funnel-view'

/** What every part of the funnel page is given. */
export type FunnelPart = {
  queries: FunnelQueries
  view: FunnelView & ReportingView
  answerTo: AnswerTo
  reporting: Reporting
  /** Null takes a parameter out of the URL. */
  setParams: (params: { [Name in keyof FunnelParams]?: FunnelParams[Name] | null }) => void
}
