import 'server-only'
import type postgres from 'postgres'
import type { Tx } from '@/db/client'
import type { AuditEventView, AuditFilter, AuditList, AuditQuery } from '@/lib/contracts/audit'
import { visibleKinds } from '@/lib/domain/audit/visible-kinds'
import { csvText } from '@/lib/domain/csv/csv-text'
import { AppError } from '../errors'
import type { Download } from '../gate'
import type { Json } from '../record'
import type { Scope } from '../scope'

const EXPORT_LIMIT = 50_000

type AuditRow = {
  id: string
  at: Date
  actorKind: AuditEventView['actor']['kind']
  actorId: string | null
  actorName: string | null
  actorRole: string | null
  verb: string
  objectKind: string
  objectId: string | null
  objectName: string | null
  before: Json
  after: Json
  reason: string | null
  ip: string | null
  requestId: string | null
}

/** The newest audit rows first, of objects the reader can see. */
export async function listAuditEvents(tx: Tx, scope: Scope, query: AuditQuery): Promise<AuditList> {
  const rows = await selectEvents(tx, scope, query, query.limit + 1)
  const page = rows.slice(0, query.limit)
  return {
    events: page.map(view),
    next_cursor: rows.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    ...(await choices(tx, scope)),
  }
}

/** What the filter shows, as a file; refused rather than cut when it is too much. */
export async function exportAuditEvents(
  tx: Tx,
  scope: Scope,
  filter: AuditFilter,
  now: Date,
): Promise<Download> {
  const rows = await selectEvents(tx, scope, filter, EXPORT_LIMIT + 1)
  if (rows.length > EXPORT_LIMIT) {
    throw new AppError(
      'too_large',
      `More than ${EXPORT_LIMIT.toLocaleString('en')} rows. Narrow the period or the filters.`,
    )
  }
  const text = (value: Json) => (value === null ? null : JSON.stringify(value))
  const head = [
    'id',
    'at',
    'actor_kind',
    'actor_id',
    'actor',
    'actor_role',
    'verb',
    'object_kind',
    'object_id',
    'object',
    'before',
    'after',
    'reason',
    'ip',
    'request_id',
  ]
  const cells = rows.map(row => [
    row.id,
    row.at.toISOString(),
    row.actorKind,
    row.actorId,
    actorName(row),
    row.actorRole,
    row.verb,
    row.objectKind,
    row.objectId,
    row.objectName,
    text(row.before),
    text(row.after),
    row.reason,
    row.ip,
    row.requestId,
  ])
  const fileName = `audit-${scope.workspace.slug}-${now.toISOString().slice(0, 10)}.csv`
  return {
    fileName,
    contentType: 'text/csv; charset=utf-8',
    body: csvText(head, cells),
    object: { kind: 'audit_event', id: null },
    rows: rows.length,
  }
}

function selectEvents({ sql }: Tx, scope: Scope, query: AuditFilter & { cursor?: string }, limit: number) {
  return sql<AuditRow[]>`
    select e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", coalesce(u.name, k.name) as "actorName",
      e.actor_role as "actorRole", e.verb, e.object_kind as "objectKind", e.object_id as "objectId",
      coalesce(om.name, ok.name, ob.file_name) as "objectName", e.before, e.after, e.reason, e.ip, e.request_id as "requestId"
    from app.audit_event e
    left join app.app_user u on e.actor_kind = 'user' and u.id = e.actor_id
    left join app.api_token k on e.actor_kind = 'token' and k.workspace_id = e.workspace_id and k.id = e.actor_id
    left join app.app_user om on e.object_kind = 'member' and om.id::text = e.object_id
    left join app.api_token ok on e.object_kind = 'token' and ok.workspace_id = e.workspace_id and ok.id::text = e.object_id
    left join app.import_batch ob
      on e.object_kind = 'import' and ob.workspace_id = e.workspace_id and ob.id::text = e.object_id
    where e.workspace_id = ${scope.workspaceId} ${visible(sql, scope)} ${chosen(sql, scope, query)}
      ${query.cursor ? sql`and e.id < ${query.cursor}` : sql``}
    order by e.id desc limit ${limit}`
}

function visible(sql: postgres.Sql, scope: Scope) {
  const kinds = visibleKinds(scope.role)
  return kinds ? sql`and e.object_kind in ${sql(kinds)}` : sql``
}

function chosen(sql: postgres.Sql, scope: Scope, filter: AuditFilter) {
  const zone = scope.workspace.timeZone
  const { actor, verb, kind, object, from, to } = filter
  const isKind = actor === 'token' || actor === 'operator' || actor === 'system'
  return sql`
    ${actor === undefined ? sql`` : isKind ? sql`and e.actor_kind = ${actor}` : sql`and e.actor_id = ${actor}`}
    ${verb ? sql`and e.verb = ${verb}` : sql``}
    ${kind ? sql`and e.object_kind = ${kind}` : sql``}
    ${object ? sql`and e.object_id = ${object}` : sql``}
    ${from ? sql`and e.at >= ${from}::date::timestamp at time zone ${zone}` : sql``}
    ${to ? sql`and e.at < (${to}::date + 1)::timestamp at time zone ${zone}` : sql``}`
}

async function choices({ sql }: Tx, scope: Scope): Promise<Pick<AuditList, 'verbs' | 'actors'>> {
  const verbs = await sql<{ verb: string }[]>`select distinct e.verb from app.audit_event e
    where e.workspace_id = ${scope.workspaceId} ${visible(sql, scope)} order by 1`
  const people = await sql<{ value: string; name: string }[]>`select u.id as value, u.name
    from app.membership m join app.app_user u on u.id = m.user_id
    where m.workspace_id = ${scope.workspaceId} order by lower(u.name), u.id`
  const others = ['token', 'operator', 'system'].map(value => ({ value, name: ACTOR_NAMES[value] ?? value }))
  return { verbs: verbs.map(row => row.verb), actors: [...people, ...others] }
}

const ACTOR_NAMES: Record<string, string> = {
  token: 'Any API token',
  operator: 'Operator',
  system: 'Treaty itself',
}

function actorName(row: AuditRow): string {
  return row.actorName ?? ACTOR_NAMES[row.actorKind] ?? 'Unknown'
}

function view(row: AuditRow): AuditEventView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: actorName(row) },
    actor_role: row.actorRole,
    verb: row.verb,
    object: { kind: row.objectKind, id: row.objectId, name: row.objectName },
    before: row.before,
    after: row.after,
    reason: row.reason,
    ip: row.ip,
    request_id: row.requestId,
  }
}
