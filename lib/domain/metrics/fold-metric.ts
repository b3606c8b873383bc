import type { LeadRow } from '../lead/lead-row'
import type { OpportunityRow } from '../opportunity/opportunity-row'
import { type Answer, answerOf } from './answer'
import { compared, earlierQuery } from './comparison'
import { dealRow } from './deal-row'
import type { Subject } from './declaration'
import { foldProfile } from './fold-profile'
import { foldTally } from './fold-tally'
import { frameOf } from './frame-of'
import { type HandoffRecord, handoffRow } from './handoff-row'
import { leadRow } from './lead-row'
import { outlineOf } from './outline'
import type { MetricQuery } from './query'
import type { Row } from './row'
import type { MetricSetting } from './setting'
import { stepsOf } from './step'

/** Everything metrics are made of, as rows. */
export type MetricRows = {
  handoffs: readonly HandoffRecord[]
  opportunities: readonly OpportunityRow[]
  leads: readonly LeadRow[]
}

/** Answers a question by going through all rows: slow, plain, and what the SQL interpreter has to equal. */
export function foldMetric(query: MetricQuery, rows: MetricRows, setting: MetricSetting, now: Date): Answer {
  const bySubject: Record<Subject, Row[]> = {
    handoff: rows.handoffs.map(handoffRow),
    opportunity: rows.opportunities.map(dealRow),
    lead: rows.leads.map(leadRow),
  }
  const answer = fold(query, bySubject, setting, now)
  const earlier = earlierQuery(query, answer.query.asOf, answer.query.form === 'to_date')
  return earlier === null ? answer : compared(answer, fold(earlier, bySubject, setting, now))
}

function fold(query: MetricQuery, rows: Record<Subject, Row[]>, setting: MetricSetting, now: Date): Answer {
  const outline = outlineOf(query, setting, now)
  const profile = foldProfile(outline, rows)
  const frame = frameOf(outline, profile)
  const steps = stepsOf(outline.plans, frame)
  const tallies = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [
      name,
      foldTally(rows[step.plan.subject], step.plan, step.frame),
    ]),
  )
  return answerOf({ outline, frame, profile, steps, tallies })
}
