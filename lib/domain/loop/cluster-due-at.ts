import { termDueAt } from '../sla/term-due-at'
import type { SlaTerms, Term } from '../sla/terms'

/** What holds where nobody has agreed on a time. */
export const USUAL_ANSWER_TERM: Term = { amount: 14 * 24, unit: 'clock_hours', calendarId: null }

/** When marketing owes its answer to a cluster: by the terms in force when the cluster opened. */
export function clusterDueAt(openedAt: Date, terms: SlaTerms): Date {
  const due = terms.answerRejections && termDueAt(terms.answerRejections, terms, openedAt)
  const usual = termDueAt(USUAL_ANSWER_TERM, terms, openedAt)
  return due ?? usual ?? openedAt
}
