import { agreedCriteria, type CriteriaWish } from './agreed-criteria'
import { AGREED_SLA, slaContent } from './agreed-sla'
import { AGREED_CLAUSES, agreedCommitments } from './agreed-words'
import type { Timeline } from './timeline'

export type AgreementSeed = {
  n: number
  title: string
  why: string
  /** Week of the timeline in which it came into force. */
  week: number
  content: ReturnType<typeof content>
}

function content({ acceptance, ...criteria }: CriteriaWish & { acceptance: number }) {
  return {
    clauses: AGREED_CLAUSES,
    criteria: agreedCriteria(criteria),
    sla: slaContent(AGREED_SLA),
    commitments: agreedCommitments(acceptance),
    reasons: { retired: [] },
    review: { every_months: 3 },
  }
}

/** The sample company's agreement: loose, then strict in the wrong place, then mended. */
export const AGREEMENTS: readonly AgreementSeed[] = [
  {
    n: 1,
    title: 'First agreement',
    why: 'Marketing and sales had no common definition. Every sign of interest counts, a filled-in form counts most.',
    week: -93,
    content: content({
      threshold: 50,
      form: { points: 50, cap: 1 },
      guards: [],
      areGatesEnforced: false,
      acceptance: 0.5,
    }),
  },
  {
    n: 2,
    title: 'A higher line, and an ideal customer profile',
    why: 'Sales rejected two in three for size and role. The line goes up to 65, gates for size and role are enforced, and nobody is handed over twice without new engagement.',
    week: -62,
    content: content({
      threshold: 65,
      form: { points: 60, cap: 1 },
      guards: ['persona_mismatch', 'recycled'],
      areGatesEnforced: true,
      acceptance: 0.6,
    }),
  },
  {
    n: 3,
    title: 'A form is not a handoff',
    why: 'Volume more than doubled and pipeline did not move: one downloaded paper, with a good company name, was enough to cross the line. A form is worth 12 points now, one form or one visit alone is never handed over, and the line is back at 50.',
    week: -24,
    content: content({
      threshold: 50,
      form: { points: 12, cap: 2 },
      guards: ['persona_mismatch', 'recycled', 'form_fill', 'single_session'],
      areGatesEnforced: true,
      acceptance: 0.7,
    }),
  },
]

export const effectiveAt = (agreement: AgreementSeed, timeline: Timeline): Date =>
  new Date(timeline.week(agreement.week))
