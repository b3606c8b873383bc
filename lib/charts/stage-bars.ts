import type { CountAnswer, RateAnswer } from '../contracts/metric'
import type { MetricId } from '../domain/metrics/ids'

export const FUNNEL_STAGES = ['mql', 'sal', 'sql', 'opportunity', 'won'] as const
export type FunnelStage = (typeof FUNNEL_STAGES)[number]

export type StageBar = {
  stage: FunnelStage
  label: string
  meaning: string
  count: number
  ofFirst: number | null
  ofPrevious: number | null
  interval: [number, number] | null
  /** Deemed accepted because nobody answered: drawn hatched beyond the bar, and no part of the count. */
  deemed: number
  /** The number behind it, to open its leads or its definition. */
  metric: MetricId
}

const WORDS: Record<FunnelStage, { label: string; meaning: string }> = {
  mql: { label: 'MQL', meaning: 'handed over by marketing' },
  sal: { label: 'SAL', meaning: 'accepted by sales' },
  sql: { label: 'SQL', meaning: 'qualified after a conversation' },
  opportunity: { label: 'Opportunity', meaning: 'a deal is open' },
  won: { label: 'Won', meaning: 'closed-won' },
}

export type StageAnswers = Record<Exclude<FunnelStage, 'mql'>, RateAnswer> & { mql: CountAnswer }

/**
 * The stages of one set of handoffs, each as a share of the first and of the one before. All shares have the
 * same denominator, so a stage can be compared with every other.
 */
export function prepareStages(answers: StageAnswers): StageBar[] {
  const totals = {
    sal: answers.sal.results.find(row => row.group === null),
    sql: answers.sql.results.find(row => row.group === null),
    opportunity: answers.opportunity.results.find(row => row.group === null),
    won: answers.won.results.find(row => row.group === null),
  }
  const first = totals.sql?.denominator ?? answers.mql.results.find(row => row.group === null)?.n ?? 0
  let before = first
  return FUNNEL_STAGES.map(stage => {
    const row = stage === 'mql' ? null : totals[stage]
    const count = stage === 'mql' ? first : (row?.numerator ?? 0)
    const bar: StageBar = {
      stage,
      ...WORDS[stage],
      count,
      ofFirst: stage === 'mql' || first === 0 ? null : count / first,
      ofPrevious: stage === 'mql' || before === 0 ? null : count / before,
      interval: row?.interval ?? null,
      deemed: row?.deemed ?? 0,
      metric: answers[stage].metric,
    }
    before = count
    return bar
  })
}
