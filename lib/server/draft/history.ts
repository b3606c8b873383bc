import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { ChangeList, SnapshotInput, SnapshotList } from '@/lib/contracts/agreement-talk'
import { peopleNamed } from '../agreement/people'
import type { Written } from '../gate'
import type { Scope } from '../scope'
import { readDraft } from './read-draft'

const SHOWN = 200

/** Who changed what in the draft, newest first. */
export async function listChanges(tx: Tx, scope: Scope): Promise<ChangeList> {
  const rows = await tx.sql<
    { id: string; at: Date; userId: string | null; lines: { clause: string; text: string }[] }[]
  >`
    select id, at, user_id as "userId", lines from app.agreement_change
    where workspace_id = ${scope.workspaceId} order by at desc, id desc limit ${SHOWN}`
  const names = await peopleNamed(
    tx,
    scope,
    rows.map(row => row.userId),
  )
  return {
    changes: rows.map(({ id, at, userId, lines }) => ({
      ...{ id, at: at.toISOString(), lines },
      by: (userId && names.get(userId)) ?? 'Somebody',
    })),
  }
}

/** Drafts that were kept under a name, newest first. */
export async function listSnapshots(tx: Tx, scope: Scope): Promise<SnapshotList> {
  const rows = await tx.sql<{ id: string; name: string; content: unknown; takenBy: string; takenAt: Date }[]>`
    select id, name, content, taken_by as "takenBy", taken_at as "takenAt" from app.agreement_snapshot
    where workspace_id = ${scope.workspaceId} order by taken_at desc, id desc limit 100`
  const names = await peopleNamed(
    tx,
    scope,
    rows.map(row => row.takenBy),
  )
  return {
    snapshots: rows.map(({ id, name, content, takenBy, takenAt }) => ({
      ...{ id, name, content, taken_at: takenAt.toISOString() },
      taken_by: names.get(takenBy) ?? 'Somebody',
    })),
  }
}

/** Keeps the draft as it is under a name. */
export async function takeSnapshot(
  tx: Tx,
  scope: Scope,
  { name }: SnapshotInput,
  now: Date,
): Promise<Written> {
  const { actor, workspaceId } = scope
  if (actor.kind !== 'user' || !actor.id)
    return { ok: false, code: 'forbidden', message: 'A person keeps a draft, not a program.' }
  const { content } = await readDraft(tx, scope, now)
  const id = uuidv7()
  await tx.sql`insert into app.agreement_snapshot (workspace_id, id, name, content, taken_by)
    values (${workspaceId}, ${id}, ${name}, ${JSON.stringify(content)}::text::jsonb, ${actor.id})`
  return {
    ok: true,
    status: 201,
    body: { id },
    audit: { verb: 'agreement.snapshot_taken', object: { kind: 'agreement', id }, after: { name } },
  }
}
