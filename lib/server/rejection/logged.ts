import 'server-only'
import { LRUCache } from 'lru-cache'
import type { Tx } from '@/db/client'
import { criteriaAt } from '@/lib/domain/failure-mode/agreed-criteria'
import { blamedRule } from '@/lib/domain/loop/blamed-rule'
import type { LoggedRejection } from '@/lib/domain/loop/cluster'
import { CLUSTER_LOOK_BACK_DAYS } from '@/lib/domain/loop/cluster-rejections'
import { judgePast } from '@/lib/domain/loop/judge-past'
import { CLUSTERED_REASONS } from '@/lib/domain/rejection/clustered-reasons'
import { readAgreed } from '../handoff/failure-modes'
import type { Scope } from '../scope'
import { readPast } from './past-handoffs'

const DAY_MS = 86_400_000
/** Rejections looked at, the newest first: a company that logs more of them in half a year has found its clusters. */
const MOST = 10_000
/** What becomes of a lead later does not bear on whether its rejection wants an answer. */
const NO_DUE = { sql: 0, won: 0 }

export type Logged = { rejections: readonly LoggedRejection[]; isCut: boolean }
type Row = { handoffId: string; reason: string; segment: string | null; at: Date; knownAt: Date | null }

const known = new LRUCache<string, Logged>({ max: 50, ttl: 600_000 })

/** Rejections of the last half year, each laid to the rule that let the lead in; reckoned once per state of the data. */
export async function readLogged(tx: Tx, scope: Scope, now: Date): Promise<Logged> {
  const { workspaceId, workspace } = scope
  const agreed = await readAgreed(tx, workspaceId)
  const day = Math.floor(now.getTime() / DAY_MS)
  const key = [
    workspaceId,
    workspace.datasetVersion,
    workspace.timeZone,
    agreed.map(({ n }) => n),
    day,
  ].join()
  const before = known.get(key)
  if (before) return before
  const rows = await readRows(tx, scope, new Date((day - CLUSTER_LOOK_BACK_DAYS) * DAY_MS))
  const found = rows.slice(0, MOST)
  const pasts = await readPast(
    tx,
    scope,
    found.map(row => row.handoffId),
    { dueDays: NO_DUE, now },
  )
  const byId = new Map(pasts.map(past => [past.id, past]))
  const rejections = found.flatMap(({ handoffId, reason, segment, at, knownAt }): LoggedRejection[] => {
    const past = byId.get(handoffId)
    if (!past) return []
    const criteria = criteriaAt(past.version, agreed)
    const rule = blamedRule(judgePast(past, criteria, workspace.timeZone), criteria)
    return [{ handoffId, reason, segment, rule, mqlAt: new Date(past.mql.ms), at, knownAt: knownAt ?? at }]
  })
  const logged = { rejections, isCut: rows.length > MOST }
  known.set(key, logged)
  return logged
}

async function readRows({ sql }: Tx, { workspaceId }: Scope, since: Date): Promise<Row[]> {
  return sql<Row[]>`
    select h.id as "handoffId", h.reason, h.segment, h.disposed_at as at,
      (select min(e.recorded_at) from app.handoff_event e where e.workspace_id = ${workspaceId}
        and e.lead_id = h.lead_id and e.kind = h.disposition and e.at = h.disposed_at) as "knownAt"
    from app.handoff h
    where h.workspace_id = ${workspaceId} and h.mql_at is not null and h.disposed_at >= ${since}
      and h.disposition <> 'accepted' and h.verdict is distinct from 'overturned'
      and h.reason = any(${[...CLUSTERED_REASONS]}::text[])
    order by h.disposed_at desc, h.id desc limit ${MOST + 1}`
}
