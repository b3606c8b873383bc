import type { LeadRow } from '../lead/lead-row'
import type { OpportunityRow } from '../opportunity/opportunity-row'
import type { Answer } from './answer'
import { answerBy, type Counter } from './answer-by'
import { dealRow } from './deal-row'
import type { Subject } from './declaration'
import { foldProfile } from './fold-profile'
import { foldTally } from './fold-tally'
import { type HandoffRecord, handoffRow } from './handoff-row'
import { leadRow } from './lead-row'
import type { MetricQuery } from './query'
import type { Row } from './row'
import type { MetricSetting } from './setting'

/** Everything metrics are made of, as rows. */
export type MetricRows = {
  handoffs: readonly HandoffRecord[]
  opportunities: readonly OpportunityRow[]
  leads: readonly LeadRow[]
}

/** Answers a question by going through all rows: slow, plain, and what the other interpreters have to equal. */
export function foldMetric(query: MetricQuery, rows: MetricRows, setting: MetricSetting, now: Date): Answer {
  const bySubject: Record<Subject, Row[]> = {
    handoff: rows.handoffs.map(handoffRow),
    opportunity: rows.opportunities.map(dealRow),
    lead: rows.leads.map(leadRow),
  }
  const counter: Counter = {
    profile: outline => foldProfile(outline, bySubject),
    tally: (plan, frame) => foldTally(bySubject[plan.subject], plan, frame),
  }
  return answerBy(counter, query, setting, now)
}
