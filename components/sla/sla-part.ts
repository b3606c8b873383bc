import type { AnswerTo } from '@/components/reporting/answer-to'
import type { Reporting } from '@/lib/contracts/reporting'
import type { SlaQueries, SlaView } from './sla-queries'
import type { SlaParams } from './sla-view'

/** What every part of the SLA page is given. */
export type SlaPagePart = {
  queries: SlaQueries
  view: SlaView
  answerTo: AnswerTo
  reporting: Reporting
  /** Null takes a parameter out of the URL. */
  setParams: (params: { [Name in keyof SlaParams]?: SlaParams[Name] | null }) => void
}
