import 'server-only'
import type { Tx } from '@/db/client'
import type { OutcomeRowsRequest, SuggestionRequest } from '@/lib/contracts/rejection'
import { groupLabel } from '@/lib/domain/format/group-label'
import type { ClusterSubject } from '@/lib/domain/loop/cluster'
import { AppError } from '../errors'
import { readAgreed } from '../handoff/failure-modes'
import type { Scope } from '../scope'
import { findBlame } from './analyse'
import { findClusters } from './clusters'
import { ruleNames } from './rule-names'
import { clauseKey } from './views'

export type SuggestionSubject = { label: string; ids: ReadonlySet<string> }

/** What suggestions are asked about: the rejections of a cluster, or the handoffs of a clause that sales sent back. */
export async function findSubject(
  tx: Tx,
  scope: Scope,
  { cluster, clause, from, to }: SuggestionRequest,
  now: Date,
): Promise<SuggestionSubject | null> {
  if (cluster !== undefined) {
    const found = await clusterOf(tx, scope, cluster, now)
    const label = clusterLabel(found, ruleNames(await readAgreed(tx, scope.workspaceId)))
    return { label, ids: new Set(found.rejections.map(({ handoffId }) => handoffId)) }
  }
  if (clause === undefined) return null
  const { sheet, outcomes } = await findBlame(tx, scope, { from, to }, now)
  const found = sheet.clauses.find(each => clauseKey(each) === clause)
  if (!found) throw new AppError('invalid', `clause: there is no "${clause}" here`)
  const sentBack = found.insideIds.filter(id => outcomes.get(id)?.answer === 'sent_back')
  return { label: found.name, ids: new Set(sentBack) }
}

/** The rejections of a cluster that waits, or those that an answer covered. */
export async function idsOfCluster(
  tx: Tx,
  scope: Scope,
  { cluster, answer }: Pick<OutcomeRowsRequest, 'cluster' | 'answer'>,
  now: Date,
): Promise<string[]> {
  if (cluster !== undefined) {
    const { rejections } = await clusterOf(tx, scope, cluster, now)
    return rejections.map(({ handoffId }) => handoffId)
  }
  const [row] = await tx.sql<{ ids: string[] }[]>`
    select handoff_ids as ids from app.rejection_answer
    where workspace_id = ${scope.workspaceId} and id = ${answer ?? null}`
  if (!row) throw new AppError('invalid', 'answer: there is no such answer here')
  return row.ids
}

async function clusterOf(tx: Tx, scope: Scope, key: string, now: Date) {
  const { clusters } = await findClusters(tx, scope, now)
  const found = clusters.find(each => each.key === key)
  if (!found) throw new AppError('invalid', 'cluster: it was answered, or has ended by itself')
  return found
}

/** A cluster in words: its reason, its segment, its rule. */
export function clusterLabel(
  { reason, segment, rule }: ClusterSubject,
  nameOf: (rule: string) => string,
): string {
  return [groupLabel('reason', reason), segment, nameOf(rule)].filter(each => each !== null).join(', ')
}
