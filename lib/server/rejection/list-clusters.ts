import 'server-only'
import type { Tx } from '@/db/client'
import type { ClusterAnswerView, ClusterList, ClusterView } from '@/lib/contracts/rejection-cluster'
import { sayTerm } from '@/lib/domain/agreement/say-term'
import { groupLabel } from '@/lib/domain/format/group-label'
import { CLUSTER_RULE, type ClusterSubject } from '@/lib/domain/loop/cluster'
import { SMALLEST_CELL } from '@/lib/domain/metrics/suppress'
import { grantOf } from '@/lib/domain/policy/policy'
import { termsInForce } from '@/lib/domain/sla/terms-in-force'
import { readAgreed } from '../handoff/failure-modes'
import type { Scope } from '../scope'
import { readTerms } from '../sla/read-terms'
import type { AnswerRow } from './answers'
import { findClusters, type OpenCluster } from './clusters'
import { nextVersion } from './next-version'
import { ruleNames } from './rule-names'

const DAY_MS = 86_400_000

/** `GET /api/v1/rejections/clusters`: what marketing owes an answer to, and what it answered. */
export async function listClusters(
  tx: Tx,
  scope: Scope,
  _: Record<string, never>,
  now: Date,
): Promise<ClusterList> {
  const { clusters, answers, least, isCut } = await findClusters(tx, scope, now)
  const nameOf = ruleNames(await readAgreed(tx, scope.workspaceId))
  const { answerRejections } = termsInForce(now.getTime(), await readTerms(tx, scope.workspace))
  const isMasked = scope.grant === 'aggregate'
  const isShown = (n: number) => !isMasked || n >= SMALLEST_CELL
  const said = (subject: ClusterSubject) => ({
    reason: subject.reason,
    reason_label: groupLabel('reason', subject.reason),
    segment: subject.segment,
    rule: subject.rule,
    rule_name: nameOf(subject.rule),
  })
  const since = new Date(now.getTime() - CLUSTER_RULE.days * DAY_MS)
  const lately = answers.filter(({ answeredAt }) => answeredAt > since)
  return {
    least,
    days: CLUSTER_RULE.days,
    term: answerRejections && sayTerm(answerRejections),
    clusters: clusters
      .filter(({ rejections }) => isShown(rejections.length))
      .map(cluster => viewCluster(cluster, said(cluster))),
    answers: answers.map(row =>
      viewAnswer(row, said(row), { now, isCounted: isShown(row.handoffIds.length) }),
    ),
    record: {
      in_time: lately.filter(({ answeredAt, dueAt }) => answeredAt <= dueAt).length,
      late: lately.filter(({ answeredAt, dueAt }) => answeredAt > dueAt).length,
      overdue: clusters.filter(({ dueAt }) => dueAt < now).length,
    },
    next_version: await nextVersion(tx, scope),
    may_answer: scope.role !== null && grantOf(scope.role, 'rejection.answer') === 'all',
    is_cut: isCut,
  }
}

type Said = Pick<ClusterView, 'reason' | 'reason_label' | 'segment' | 'rule' | 'rule_name'>

function viewCluster({ key, rejections, openedAt, dueAt }: OpenCluster, said: Said): ClusterView {
  const times = rejections.map(({ at }) => at.getTime())
  return {
    ...{ key, ...said, rejections: rejections.length },
    first_at: new Date(Math.min(...times)).toISOString(),
    last_at: new Date(Math.max(...times)).toISOString(),
    opened_at: openedAt.toISOString(),
    due_at: dueAt.toISOString(),
  }
}

function viewAnswer(
  row: AnswerRow,
  said: Said,
  { now, isCounted }: { now: Date; isCounted: boolean },
): ClusterAnswerView {
  const { id, kind, version, fixedFrom, why, by, openedAt, dueAt, answeredAt, toldAt } = row
  return {
    ...{ id, ...said, kind, version, why },
    rejections: isCounted ? row.handoffIds.length : null,
    version_state:
      version === null
        ? null
        : fixedFrom === null
          ? 'not_signed'
          : fixedFrom <= now
            ? 'in_force'
            : 'upcoming',
    by: by ?? 'Somebody',
    answered_at: answeredAt.toISOString(),
    opened_at: openedAt.toISOString(),
    due_at: dueAt.toISOString(),
    told_at: toldAt?.toISOString() ?? null,
  }
}
