import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import type { Answer } from '@/lib/domain/metrics/answer'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import type { Scope } from '../scope'
import { askMetric } from './ask'
import { answerFromColumns } from './columns/answer-from-columns'
import { settingOf } from './setting-of'

/** Until when an answer as of "now" may be given again while nothing has changed; it says its moment itself. */
const NOW_MS = 60_000
const ANSWERS = 1_000

const answers = new LRUCache<string, Answer>({ max: ANSWERS })

/**
 * The answer to a question, counted once per state of the data: every write that alters a number counts
 * `dataset_version` up in its own transaction, so the same question of the same version has the same answer.
 */
export async function rememberedAnswer(tx: Tx, scope: Scope, query: MetricQuery, now: Date): Promise<Answer> {
  const { workspaceId, workspace } = scope
  const key = JSON.stringify([workspaceId, workspace.datasetVersion, settingOf(scope), query])
  const known = answers.get(key)
  if (known) return known
  const answer = (await answerFromColumns(tx, scope, query, now)) ?? (await askMetric(tx, scope, query, now))
  answers.set(key, answer, query.asOf === null ? { ttl: NOW_MS } : {})
  return answer
}
