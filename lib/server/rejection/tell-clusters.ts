import 'server-only'
import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { type Tx, withWorkspace } from '@/db/client'
import { clusterKey } from '@/lib/domain/loop/cluster'
import { type Announcement, announce } from '../notification/announce'
import type { Scope } from '../scope'
import { systemScope } from '../session'
import { type FoundClusters, findClusters, type OpenCluster } from './clusters'

const DAY_MS = 86_400_000
/** What opened or fell due longer ago is no news. */
const NEWS_MS = 7 * DAY_MS
/** A cluster whose clock moves while it is open is still the same one. */
const SAME_DAYS = 90
const EVERY_MS = 5 * 60_000

/** Finding clusters reads half a year of rejections: each process looks every few minutes. */
const looked = new LRUCache<string, true>({ max: 10_000, ttl: EVERY_MS })

type Kind = 'rejection.cluster_opened' | 'rejection.answer_overdue'

/**
 * Tells marketing's leaders which clusters ask for their answer, and which answers are overdue, once each. History
 * that is imported opens clusters and wakes nobody; its answer is owed all the same.
 */
export async function tellClusters(tx: Tx, scope: Scope, now: Date): Promise<number> {
  const found = await findClusters(tx, scope, now)
  const isNews = (at: Date) => at <= now && now.getTime() - at.getTime() < NEWS_MS
  const due = [
    ...found.clusters
      .filter(cluster => isNews(cluster.openedAt) && isLive(cluster))
      .map(cluster => ({ kind: 'rejection.cluster_opened' as const, cluster, at: cluster.openedAt })),
    ...found.clusters
      .filter(({ dueAt }) => isNews(dueAt))
      .map(cluster => ({ kind: 'rejection.answer_overdue' as const, cluster, at: cluster.dueAt })),
  ]
  if (due.length === 0) return 0
  const userIds = await marketingLeaders(tx, scope)
  const announcements: Announcement[] = []
  for (const { kind, cluster, at } of due) {
    const id = subjectId(cluster, found)
    if (await wasTold(tx, scope, kind, id)) continue
    announcements.push({
      ...{ kind, step: at.toISOString(), userIds },
      subject: { kind: 'rejection', id },
      detail: { reason: cluster.reason, rejections: cluster.rejections.length },
    })
  }
  return announce(tx, scope, announcements)
}

/** The same for a workspace, when its time comes. */
export async function tellClustersDue(workspaceId: string): Promise<number> {
  if (looked.has(workspaceId)) return 0
  looked.set(workspaceId, true)
  return withWorkspace(workspaceId, async tx =>
    tellClusters(tx, await systemScope(tx, workspaceId), new Date()),
  )
}

/** Whether any of its rejections became known about when it was made. */
const isLive = ({ rejections }: OpenCluster) =>
  rejections.some(({ at, knownAt }) => knownAt.getTime() - at.getTime() < DAY_MS)

/** A name of the cluster between two answers to it. */
function subjectId({ key }: OpenCluster, { answers }: FoundClusters): string {
  const answered = answers.filter(answer => clusterKey(answer) === key).length
  const digest = createHash('sha256').update(`${key} ${answered}`).digest('hex')
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [12, 16],
    [16, 20],
    [20, 32],
  ].map(([from, to]) => digest.slice(from, to))
  return `${a}-${b}-${c}-${d}-${e}`
}

async function marketingLeaders({ sql }: Tx, { workspaceId }: Scope): Promise<string[]> {
  const rows = await sql<{ userId: string }[]>`
    select user_id as "userId" from app.membership
    where workspace_id = ${workspaceId} and role = 'marketing_leader' and deactivated_at is null`
  return rows.map(({ userId }) => userId)
}

async function wasTold({ sql }: Tx, { workspaceId }: Scope, kind: Kind, id: string): Promise<boolean> {
  const rows = await sql`
    select 1 from app.notification where workspace_id = ${workspaceId} and subject_id = ${id} and kind = ${kind}
      and created_at > clock_timestamp() - make_interval(days => ${SAME_DAYS}) limit 1`
  return rows.length > 0
}
