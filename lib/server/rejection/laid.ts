import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import { criteriaAt } from '@/lib/domain/failure-mode/agreed-criteria'
import { NO_RULE } from '@/lib/domain/loop/cluster'
import { judgePast } from '@/lib/domain/loop/judge-past'
import { laidTo } from '@/lib/domain/loop/laid-to'
import type { MetricQuery } from '@/lib/domain/metrics/query'
import { readAgreed } from '../handoff/failure-modes'
import { rowsBehind } from '../metric/rows-behind'
import { letIn, table } from '../metric/sql/rows'
import type { Scope } from '../scope'
import { readPast } from './past-handoffs'

const DAY_MS = 86_400_000
const BLOCK = 200
/** Answers laid to rules, the newest first: judging one reads its lead's history. */
const MOST = 10_000
/** What becomes of a lead later is not asked here. */
const NO_DUE = { sql: 0, won: 0 }

type Answer = { id: string; reason: string; disposedAt: Date }
export type Laid = {
  sentBack: readonly Answer[]
  judged: readonly Answer[]
  accepted: ReadonlySet<string>
  ruleOf: ReadonlyMap<string, string>
  isCut: boolean
}

const known = new LRUCache<string, Laid>({ max: 20, ttl: 600_000 })

/** The answers that a question about rejections counts, each laid to the rule that let its lead in; reckoned once per state of the data. */
export async function layToRules(tx: Tx, scope: Scope, asked: MetricQuery, now: Date): Promise<Laid> {
  const { workspaceId, workspace } = scope
  const { reason: _, ...filters } = asked.filters
  // One reason of a rule is opened among the same answers as all of them.
  const plain = { ...asked, filters, groupBy: [], horizonDays: null, compare: 'none' as const }
  const agreed = await readAgreed(tx, workspaceId)
  const versions = agreed.map(({ n }) => n)
  const day = Math.floor(now.getTime() / DAY_MS)
  const { datasetVersion, timeZone } = workspace
  const key = JSON.stringify([
    workspaceId,
    datasetVersion,
    timeZone,
    versions,
    day,
    { ...plain, metric: '', form: '' },
  ])
  const before = known.get(key)
  if (before) return before
  const rejections: MetricQuery = { ...plain, metric: 'rejections', form: null }
  const quality: MetricQuery = { ...plain, metric: 'acceptance_quality', form: 'period' }
  const sentBack = await answersBehind(tx, scope, rejections, 'n', now)
  const judged = await answersBehind(tx, scope, quality, 'denominator', now)
  const accepted = await answersBehind(tx, scope, quality, 'numerator', now)
  const all = [...new Map([...sentBack, ...judged].map(answer => [answer.id, answer])).values()]
  const newest = all
    .sort((a, b) => b.disposedAt.getTime() - a.disposedAt.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, MOST)
    .map(({ id }) => id)
  const ruleOf = new Map(newest.map(id => [id, NO_RULE]))
  const pasts = await readPast(tx, scope, newest, { dueDays: NO_DUE, now })
  for (const [i, past] of pasts.entries()) {
    const criteria = criteriaAt(past.version, agreed)
    ruleOf.set(past.id, laidTo(judgePast(past, criteria, timeZone), criteria))
    if (i % BLOCK === BLOCK - 1) await new Promise<void>(resolve => setImmediate(resolve))
  }
  const isLaid = ({ id }: Answer) => ruleOf.has(id)
  const laid: Laid = {
    sentBack: sentBack.filter(isLaid),
    judged: judged.filter(isLaid),
    accepted: new Set(accepted.map(({ id }) => id)),
    ruleOf,
    isCut: all.length > MOST,
  }
  known.set(key, laid)
  return laid
}

async function answersBehind(
  tx: Tx,
  scope: Scope,
  query: MetricQuery,
  part: string,
  now: Date,
): Promise<Answer[]> {
  const { context, where } = await rowsBehind(tx, scope, query, part, now)
  return tx.sql<Answer[]>`
    select r.id, coalesce(r.reason, '') as reason, r.disposed_at as "disposedAt"
    from ${table(context)} where ${letIn(context)} and (${where})`
}
