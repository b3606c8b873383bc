import 'server-only'
import type { Tx } from '@/db/client'
import type { Scope } from '../scope'
import { operatorScope } from '../session'
import type { BatchRow } from './batch-row'

/** The scope an import acts in later: the workspace as it is now, the person or token that asked for it then. */
export async function scopeOfBatch(tx: Tx, workspaceId: string, batch: BatchRow): Promise<Scope> {
  const scope = await operatorScope(tx, workspaceId)
  const { by } = batch.options
  const actor = { kind: batch.actorKind, id: batch.actorId, name: by.name }
  return { ...scope, actor, role: by.role, ip: by.ip, requestId: by.requestId }
}
