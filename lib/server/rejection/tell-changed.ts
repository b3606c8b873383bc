import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import { type ClusterSubject, clusterKey } from '@/lib/domain/loop/cluster'
import { hasChange } from '@/lib/domain/loop/has-change'
import { announce } from '../notification/announce'
import type { Scope } from '../scope'
import { systemScope } from '../session'
import { whoLogged } from './who-logged'

type Waiting = ClusterSubject & { id: string; version: number; handoffIds: string[] }
type EditRow = ClusterSubject & {
  id: string
  handoffIds: string[]
  anchor: string
  field: string
  wanted: unknown
  createdAt: Date
}

/**
 * Tells the reps whose reasons changed the rule: the version that an answer named is in force, or one that has an edit
 * which a cluster gave rise to. Once for each subject and version, whoever looks first.
 */
export async function tellChanged(tx: Tx, scope: Scope, now: Date): Promise<number> {
  const answers = await takeAnswers(tx, scope, now)
  const edits = await takeEdits(tx, scope, now)
  let told = 0
  for (const same of Map.groupBy(
    [...answers, ...edits],
    each => `${each.version} ${clusterKey(each)}`,
  ).values()) {
    const [first] = same
    if (!first) continue
    const { id, reason, version } = first
    const handoffIds = [...new Set(same.flatMap(each => each.handoffIds))]
    told += await announce(tx, scope, [
      {
        kind: 'rejection.rule_changed',
        step: `version ${version}`,
        subject: { kind: 'rejection', id },
        detail: { reason, version, rejections: handoffIds.length },
        userIds: await whoLogged(tx, scope, handoffIds),
      },
    ])
  }
  return told
}

/** The same for a workspace, when its time comes. */
export async function tellChangedDue(workspaceId: string): Promise<number> {
  return withWorkspace(workspaceId, async tx =>
    tellChanged(tx, await systemScope(tx, workspaceId), new Date()),
  )
}

async function takeAnswers({ sql }: Tx, { workspaceId }: Scope, now: Date): Promise<Waiting[]> {
  return sql<Waiting[]>`
    update app.rejection_answer a set told_at = ${now}
    where a.workspace_id = ${workspaceId} and a.kind = 'fixed' and a.told_at is null and exists (
      select 1 from app.agreement_version v
      where v.workspace_id = ${workspaceId} and v.n = a.version and v.effective_at <= ${now})
    returning a.id, a.reason, a.segment, a.rule, a.version, a.handoff_ids as "handoffIds"`
}

async function takeEdits({ sql }: Tx, { workspaceId }: Scope, now: Date): Promise<Waiting[]> {
  const rows = await sql<EditRow[]>`
    select comment_id as id, reason, segment, rule, handoff_ids as "handoffIds", anchor, field, wanted,
      created_at as "createdAt"
    from app.rejection_edit where workspace_id = ${workspaceId} and told_at is null for update skip locked`
  const [oldest] = rows.map(row => row.createdAt).sort((a, b) => a.getTime() - b.getTime())
  if (!oldest) return []
  const versions = await sql<{ n: number; effectiveAt: Date; content: unknown }[]>`
    select n, effective_at as "effectiveAt", content from app.agreement_version
    where workspace_id = ${workspaceId} and effective_at <= ${now} and effective_at >= ${oldest} order by effective_at, n`
  const taken: Waiting[] = []
  for (const { anchor, field, wanted, createdAt, ...row } of rows) {
    const version = versions.find(
      each => each.effectiveAt >= createdAt && hasChange(each.content, { anchor, field, to: wanted }),
    )
    if (!version) continue
    await sql`update app.rejection_edit set version = ${version.n}, told_at = ${now}
      where workspace_id = ${workspaceId} and comment_id = ${row.id}`
    taken.push({ ...row, version: version.n })
  }
  return taken
}
