import 'server-only'
import type { Tx } from '@/db/client'
import { commitmentQueries } from '@/lib/contracts/commitment-query'
import { commitmentStanding } from '@/lib/contracts/commitment-standing'
import type { PackCommitment, ReviewPack } from '@/lib/contracts/review-pack'
import { at, type Loose, listOf } from '@/lib/domain/agreement/loose'
import { sayPromise } from '@/lib/domain/agreement/say-promise'
import { sayValue } from '@/lib/domain/agreement/say-value'
import { METRIC_IDS } from '@/lib/domain/metrics/ids'
import { plainQuery } from '@/lib/domain/metrics/query'
import { declarationOf } from '@/lib/domain/metrics/registry'
import { contentInForce, listAgreementVersions } from '../agreement/read'
import { readMetric } from '../metric/read'
import type { Scope } from '../scope'
import type { Looked } from './pack-numbers'

/** Both sides' promises in force at the end of the period, each held against its number. */
export async function packScorecard(tx: Tx, scope: Scope, looked: Looked): Promise<ReviewPack['scorecard']> {
  const moment = looked.asOf ?? looked.now
  const { versions } = await listAgreementVersions(tx, scope, {}, moment)
  const inForce = versions.find(each => each.status === 'in_force')
  const promised = listOf(at(await contentInForce(tx, scope, moment), 'commitments'))
  if (!inForce || promised.length === 0) return null
  const commitments: PackCommitment[] = []
  for (const each of promised) commitments.push(await packCommitment(tx, scope, looked, each))
  return { version: inForce.n, commitments }
}

async function packCommitment(
  tx: Tx,
  scope: Scope,
  { to, asOf, now }: Looked,
  commitment: Loose,
): Promise<PackCommitment> {
  const id = METRIC_IDS.find(each => each === commitment.metric)
  const at = asOf?.toISOString() ?? null
  const ask = async (query: ReturnType<typeof plainQuery>) =>
    readMetric(tx, scope, { ...query, asOf: at }, now)
  const horizon = id && declarationOf(id).horizon ? (await ask(plainQuery(id))).query.horizon_days : null
  const horizons = id && horizon !== null ? { [id]: horizon } : {}
  const queries = commitmentQueries(commitment, { today: to, horizons })
  const standing = commitmentStanding(commitment, queries && (await ask(queries.value)))
  return {
    side: commitment.side === 'sales' ? 'sales' : 'marketing',
    name: sayValue(commitment.name),
    metric: id ? declarationOf(id).label : sayValue(commitment.metric),
    promised: sayPromise(commitment),
    actual: standing.text,
    ...{ basis: standing.basis, interval: standing.interval, verdict: standing.verdict },
  }
}
