import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { AnswerClusterInput } from '@/lib/contracts/rejection-cluster'
import type { Written } from '../gate'
import { announce } from '../notification/announce'
import type { Scope } from '../scope'
import { findClusters, type OpenCluster } from './clusters'
import { nextVersion } from './next-version'
import { tellChanged } from './tell-changed'
import { whoLogged } from './who-logged'

/** Marketing's answer to a cluster: stored with the rejections it covers, and told to the reps who logged them. */
export async function answerCluster(
  tx: Tx,
  scope: Scope,
  { cluster: key, kind, version, why }: AnswerClusterInput,
  now: Date,
): Promise<Written> {
  const { actor, workspaceId } = scope
  if (actor.kind !== 'user' || !actor.id)
    return { ok: false, code: 'forbidden', message: 'A person answers, not a program.' }
  const { clusters } = await findClusters(tx, scope, now)
  const cluster = clusters.find(each => each.key === key)
  if (!cluster) return gone
  const refusal = version === undefined ? null : await refuseVersion(tx, scope, version, cluster)
  if (refusal) return refusal
  const id = uuidv7()
  const { reason, segment, rule, openedAt, dueAt } = cluster
  const handoffIds = cluster.rejections.map(({ handoffId }) => handoffId)
  const added = await tx.sql`
    insert into app.rejection_answer (workspace_id, id, reason, segment, rule, kind, version, why, handoff_ids,
      opened_at, due_at, answered_by, answered_at)
    values (${workspaceId}, ${id}, ${reason}, ${segment}, ${rule}, ${kind}, ${version ?? null}, ${why},
      ${handoffIds}::uuid[], ${openedAt}, ${dueAt}, ${actor.id}, ${now})
    on conflict (workspace_id, reason, segment, rule, opened_at) do nothing returning 1`
  if (added.length === 0) return gone
  const told = await announce(tx, scope, [
    {
      kind: 'rejection.answered',
      step: 'answered',
      subject: { kind: 'rejection', id },
      detail: { reason, answer: kind, version: version ?? null, rejections: handoffIds.length },
      userIds: await whoLogged(tx, scope, handoffIds),
    },
  ])
  await tellChanged(tx, scope, now)
  return {
    ok: true,
    status: 201,
    body: { id, told },
    audit: {
      verb: 'rejection.cluster_answered',
      object: { kind: 'rejection_answer', id },
      after: { reason, segment, rule, kind, version: version ?? null, rejections: handoffIds.length },
      reason: why,
    },
  }
}

const gone: Written = {
  ok: false,
  code: 'conflict',
  message: 'This cluster was answered meanwhile, or has ended by itself. Look at the list again.',
}

/** A version cannot have fixed what was handed over while it was in force. */
async function refuseVersion(
  tx: Tx,
  scope: Scope,
  version: number,
  { rejections }: OpenCluster,
): Promise<Written | null> {
  const next = await nextVersion(tx, scope)
  if (version > next)
    return {
      ok: false,
      code: 'invalid',
      message: `version: the next version is ${next}; none after it can be named`,
    }
  const [row] = await tx.sql<{ effectiveAt: Date }[]>`
    select effective_at as "effectiveAt" from app.agreement_version
    where workspace_id = ${scope.workspaceId} and n = ${version}`
  const after = row ? rejections.filter(({ mqlAt }) => mqlAt >= row.effectiveAt).length : 0
  if (after === 0) return null
  return {
    ok: false,
    code: 'invalid',
    message: `version: ${after} of these were handed over while version ${version} was in force: it has not fixed them`,
  }
}
