import type { Answer } from '../answer'
import { answerBy, type Counter } from '../answer-by'
import type { MetricQuery } from '../query'
import type { MetricSetting } from '../setting'
import { columnProfile } from './column-profile'
import { columnTally } from './column-tally'
import type { MetricColumns } from './metric-columns'

/** Answers a question by going through columns in memory: a million rows in some tens of milliseconds. */
export function columnMetric(
  query: MetricQuery,
  { tables }: Pick<MetricColumns, 'tables'>,
  setting: MetricSetting,
  now: Date,
): Answer {
  const counter: Counter = {
    profile: outline => columnProfile(outline, tables),
    tally: (plan, frame) => columnTally(tables[plan.subject], plan, frame),
  }
  return answerBy(counter, query, setting, now)
}
