import type { AnswerTo } from '@/components/reporting/answer-to'
import { prepareStages, type StageBar } from '@/lib/charts/stage-bars'
import { ofShape } from '@/lib/contracts/answer-shape'
import { formatCount } from '@/lib/domain/format/format-count'
import type { FunnelQueries } from './funnel-queries'

/** The stages of the page, once all of their answers are there. */
export function stageBars({ volume, stages }: FunnelQueries, answerTo: AnswerTo): StageBar[] | null {
  const mql = ofShape(answerTo(volume), 'count')
  const sal = ofShape(answerTo(stages.mql_to_sal), 'rate')
  const sql = ofShape(answerTo(stages.mql_to_sql), 'rate')
  const opportunity = ofShape(answerTo(stages.mql_to_opportunity), 'rate')
  const won = ofShape(answerTo(stages.mql_to_won), 'rate')
  return mql && sal && sql && opportunity && won ? prepareStages({ mql, sal, sql, opportunity, won }) : null
}

/** The funnel in one sentence. */
export function stageHeadline(bars: readonly StageBar[]): string {
  const count = (stage: StageBar['stage']) => bars.find(bar => bar.stage === stage)?.count ?? 0
  const [sql, won] = [count('sql'), count('won')]
  if (count('mql') === 0) return 'No handoff is old enough to be judged yet'
  return `Of ${formatCount(count('mql'))} MQLs, ${formatCount(sql)} became ${sql === 1 ? 'an SQL' : 'SQLs'} and ${formatCount(won)} ${won === 1 ? 'was' : 'were'} won`
}
