import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { Scope } from './scope'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined }

/** What happened, to what, and why. Personal data stays out: objects are named by id. */
export type AuditEntry = {
  verb: string
  object: { kind: string; id: string | null }
  before?: Json
  after?: Json
  reason?: string
}

export type Message = { topic: string; payload: Json }

/** Appends the audit rows of a write in its own transaction. */
export async function recordAudit(tx: Tx, scope: Scope, entries: AuditEntry[]): Promise<void> {
  const rows = entries.map(entry => ({
    workspace_id: scope.workspaceId,
    id: uuidv7(),
    actor_kind: scope.actor.kind,
    actor_id: scope.actor.id,
    actor_role: scope.role,
    verb: entry.verb,
    object_kind: entry.object.kind,
    object_id: entry.object.id,
    before: entry.before === undefined ? null : JSON.stringify(entry.before),
    after: entry.after === undefined ? null : JSON.stringify(entry.after),
    reason: entry.reason ?? null,
    ip: scope.ip,
    request_id: scope.requestId,
  }))
  if (rows.length > 0) await tx.sql`insert into app.audit_event ${tx.sql(rows)}`
}

/** Puts messages for the outside into the outbox in the transaction that caused them. */
export async function recordMessages(tx: Tx, scope: Scope, messages: Message[]): Promise<void> {
  const rows = messages.map(({ topic, payload }) => ({
    workspace_id: scope.workspaceId,
    id: uuidv7(),
    topic,
    payload: JSON.stringify(payload),
  }))
  if (rows.length > 0) await tx.sql`insert into app.outbox ${tx.sql(rows)}`
}

/** Tells every cache that numbers of this workspace may have changed. */
export async function bumpDataset(tx: Tx, workspaceId: string): Promise<void> {
  await tx.sql`update app.workspace set dataset_version = dataset_version + 1 where workspace_id = ${workspaceId}`
}
