import {
  CLUSTER_RULE,
  type Cluster,
  type ClusterAnswer,
  type ClusterSubject,
  clusterKey,
  type LoggedRejection,
} from './cluster'

const DAY_MS = 86_400_000
const SPAN_MS = CLUSTER_RULE.days * DAY_MS

/** Rejections from so long ago still bear on whether a cluster is open now, and since when. */
export const CLUSTER_LOOK_BACK_DAYS = 2 * CLUSTER_RULE.days

/** How many rejections of one subject make a cluster, by how many there are of all in the days looked at. */
export function leastOf(rejections: readonly LoggedRejection[], now: Date): number {
  const recent = rejections.filter(({ at }) => at <= now && at.getTime() > now.getTime() - SPAN_MS)
  return Math.max(CLUSTER_RULE.least, Math.ceil(recent.length * CLUSTER_RULE.share))
}

/**
 * Draws rejections together by reason, segment and rule. A subject asks for an answer while enough of its rejections
 * lie within 90 days and nobody has answered them; its clock starts when there were enough. An answer covers what was
 * logged before it; one that names a version covers all that was handed over before that version.
 */
export function clusterRejections(
  rejections: readonly LoggedRejection[],
  answers: readonly ClusterAnswer[],
  now: Date,
): Cluster[] {
  const least = leastOf(rejections, now)
  const told = Map.groupBy(answers, clusterKey)
  const clusters: Cluster[] = []
  for (const [key, logged] of Map.groupBy(rejections, clusterKey)) {
    const answered = told.get(key) ?? []
    const open = logged
      .filter(each => each.at <= now && !answered.some(answer => covers(answer, each)))
      .sort((a, b) => a.at.getTime() - b.at.getTime() || (a.handoffId < b.handoffId ? -1 : 1))
    const cluster = openCluster(open, least, now)
    if (cluster) clusters.push(cluster)
  }
  return clusters.sort(
    (a, b) => a.openedAt.getTime() - b.openedAt.getTime() || (clusterKey(a) < clusterKey(b) ? -1 : 1),
  )
}

function covers({ kind, at, fixedFrom }: ClusterAnswer, { at: loggedAt, mqlAt }: LoggedRejection): boolean {
  if (loggedAt <= at) return true
  return kind === 'fixed' && (fixedFrom === null || mqlAt < fixedFrom)
}

function openCluster(sorted: readonly LoggedRejection[], least: number, now: Date): Cluster | null {
  const since = now.getTime() - SPAN_MS
  const recent = sorted.filter(({ at }) => at.getTime() > since)
  const [first] = recent
  if (first === undefined || recent.length < least) return null
  return { ...subjectOf(first), rejections: recent, openedAt: openedAt(sorted, least) }
}

/** Walks back from the newest for as long as there were enough of them at a time. */
function openedAt(sorted: readonly LoggedRejection[], least: number): Date {
  let opened: Date | null = null
  for (let i = least - 1; i < sorted.length; i++) {
    const last = sorted[i]
    const first = sorted[i - least + 1]
    if (!last || !first) continue
    const isEnough = last.at.getTime() - first.at.getTime() < SPAN_MS
    // Between two rejections the older ones may have run out: then the clock starts anew.
    const before = sorted[i - least]
    const wentOn = before !== undefined && last.at.getTime() - before.at.getTime() < SPAN_MS
    if (isEnough && (opened === null || !wentOn)) opened = lastKnown(sorted.slice(i - least + 1, i + 1))
    if (!isEnough) opened = null
  }
  return opened ?? sorted.at(-1)?.knownAt ?? new Date(0)
}

const lastKnown = (rejections: readonly LoggedRejection[]): Date =>
  rejections.reduce((latest, { knownAt, at }) => {
    const known = knownAt > at ? knownAt : at
    return known > latest ? known : latest
  }, new Date(0))

const subjectOf = ({ reason, segment, rule }: LoggedRejection): ClusterSubject => ({ reason, segment, rule })
