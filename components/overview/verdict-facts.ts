import type { AnswerTo } from '@/components/reporting/answer-to'
import { headlineValue } from '@/components/reporting/key-number'
import { ofShape, totalOf } from '@/lib/contracts/answer-shape'
import type { MetricAnswer } from '@/lib/contracts/metric'
import type { OverviewQueries } from './overview-queries'
import type { RateMove, VerdictFacts } from './verdict'

/** Picks from the page's answers what the verdict is about; null until the first two are there. */
export function verdictFacts(queries: OverviewQueries, answerTo: AnswerTo): VerdictFacts | null {
  const volume = answerTo(queries.values.mql_volume)
  const conversion = answerTo(queries.values.mql_to_sql)
  if (!volume || !conversion) return null
  const others = [queries.values.acceptance_quality, queries.values.mql_to_won, queries.values.sla_attainment]
  const divergence = totalOf(ofShape(answerTo(queries.divergence), 'divergence'))
  return {
    volume: { before: headlineValue(volume, true), after: headlineValue(volume, false) },
    conversion: moveOf(conversion),
    pipeline: divergence?.verdict ?? 'cannot_say',
    others: others.flatMap(query => {
      const answer = answerTo(query)
      return answer ? [moveOf(answer)] : []
    }),
  }
}

function moveOf(answer: MetricAnswer): RateMove {
  const change = answer.comparison?.changes.find(each => each.group === null)
  const total = totalOf<MetricAnswer['results'][number]>(answer)
  const earlier = totalOf<MetricAnswer['results'][number]>(answer.comparison)
  return {
    label: answer.label,
    before: headlineValue(answer, true),
    after: headlineValue(answer, false),
    interval: change?.interval ?? null,
    isSmall: (total?.low_n ?? true) || (earlier?.low_n ?? true),
  }
}
