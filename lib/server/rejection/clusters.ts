import 'server-only'
import type { Tx } from '@/db/client'
import { type Cluster, clusterKey } from '@/lib/domain/loop/cluster'
import { clusterDueAt } from '@/lib/domain/loop/cluster-due-at'
import { clusterRejections, leastOf } from '@/lib/domain/loop/cluster-rejections'
import { termsInForce } from '@/lib/domain/sla/terms-in-force'
import type { Scope } from '../scope'
import { readTerms } from '../sla/read-terms'
import { type AnswerRow, readAnswers } from './answers'
import { readLogged } from './logged'

export type OpenCluster = Cluster & { key: string; dueAt: Date }
export type FoundClusters = { clusters: OpenCluster[]; answers: AnswerRow[]; least: number; isCut: boolean }

/** Clusters that ask for marketing's answer, the longest open first, each with the time by which it is owed. */
export async function findClusters(tx: Tx, scope: Scope, now: Date): Promise<FoundClusters> {
  const { rejections, isCut } = await readLogged(tx, scope, now)
  const answers = await readAnswers(tx, scope)
  const terms = await readTerms(tx, scope.workspace)
  const told = answers.map(({ answeredAt, ...answer }) => ({ ...answer, at: answeredAt }))
  const clusters = clusterRejections(rejections, told, now).map(cluster => ({
    ...cluster,
    key: clusterKey(cluster),
    dueAt: clusterDueAt(cluster.openedAt, termsInForce(cluster.openedAt.getTime(), terms)),
  }))
  return { clusters, answers, least: leastOf(rejections, now), isCut }
}
