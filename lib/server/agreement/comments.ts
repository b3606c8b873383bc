import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { CommentInput, CommentList, ResolveInput } from '@/lib/contracts/agreement-talk'
import type { Written } from '../gate'
import { notify } from '../live/notify'
import { announce } from '../notification/announce'
import type { Scope } from '../scope'
import { peopleNamed } from './people'

type Row = {
  id: string
  threadId: string
  anchor: string
  body: string
  suggestion: { field: string; from: unknown; to: unknown } | null
  mentions: string[]
  authorId: string
  createdAt: Date
  resolvedAt: Date | null
  resolvedBy: string | null
  resolution: 'resolved' | 'accepted' | null
}

/** Everything said on the draft, oldest first. */
export async function listComments(tx: Tx, scope: Scope): Promise<CommentList> {
  const rows = await tx.sql<Row[]>`
    select id, thread_id as "threadId", anchor, body, suggestion, mentions, author_id as "authorId",
      created_at as "createdAt", resolved_at as "resolvedAt", resolved_by as "resolvedBy", resolution
    from app.agreement_comment where workspace_id = ${scope.workspaceId}
    order by created_at desc, id desc limit 1000`
  const names = await peopleNamed(
    tx,
    scope,
    rows.flatMap(row => [row.authorId, row.resolvedBy]),
  )
  const name = (id: string) => names.get(id) ?? 'Somebody'
  return {
    comments: rows.reverse().map(row => ({
      ...{ id: row.id, thread_id: row.threadId, anchor: row.anchor, body: row.body, mentions: row.mentions },
      suggestion: row.suggestion,
      author: { id: row.authorId, name: name(row.authorId) },
      created_at: row.createdAt.toISOString(),
      resolved:
        row.resolvedAt && row.resolvedBy
          ? { at: row.resolvedAt.toISOString(), by: name(row.resolvedBy), as: row.resolution ?? 'resolved' }
          : null,
    })),
  }
}

/** Says something on a clause, or answers what was said. */
export async function addComment(tx: Tx, scope: Scope, input: CommentInput): Promise<Written> {
  const { actor, workspaceId } = scope
  if (actor.kind !== 'user' || !actor.id)
    return { ok: false, code: 'forbidden', message: 'A person comments, not a program.' }
  const mentioned = await peopleNamed(tx, scope, input.mentions)
  if (mentioned.size < new Set(input.mentions).size)
    return { ok: false, code: 'invalid', message: 'Somebody mentioned is not a member.' }
  const id = uuidv7()
  const added = await tx.sql`
    insert into app.agreement_comment (workspace_id, id, thread_id, anchor, body, suggestion, mentions, author_id)
    select ${workspaceId}, ${id}, ${input.thread_id ?? id}, ${input.anchor}, ${input.body},
      ${input.suggestion && JSON.stringify(input.suggestion)}::text::jsonb, ${input.mentions}::uuid[], ${actor.id}
    where ${input.thread_id}::uuid is null or exists (
      select 1 from app.agreement_comment where workspace_id = ${workspaceId} and id = ${input.thread_id}
        and thread_id = id and resolved_at is null)
    returning 1`
  if (added.length === 0)
    return { ok: false, code: 'conflict', message: 'That thread was resolved meanwhile. Start a new one.' }
  await notify(tx, scope, 'agreement', [id])
  await announce(tx, scope, [
    {
      ...{ kind: 'agreement.mentioned', step: 'mentioned', subject: { kind: 'comment', id } },
      detail: { anchor: input.anchor },
      userIds: [...new Set(input.mentions)].filter(each => each !== actor.id),
    },
  ])
  return {
    ok: true,
    status: 201,
    body: { id },
    audit: {
      verb: 'agreement.commented',
      object: { kind: 'agreement', id },
      after: { anchor: input.anchor },
    },
  }
}

/** Ends a thread: it was talked out, or the suggestion was taken over. */
export async function resolveComment(tx: Tx, scope: Scope, { id, as }: ResolveInput): Promise<Written> {
  const { actor, workspaceId } = scope
  if (actor.kind !== 'user' || !actor.id)
    return { ok: false, code: 'forbidden', message: 'A person resolves, not a program.' }
  const done = await tx.sql<{ anchor: string }[]>`
    update app.agreement_comment set resolved_at = now(), resolved_by = ${actor.id}, resolution = ${as}
    where workspace_id = ${workspaceId} and thread_id = ${id} and resolved_at is null returning anchor`
  if (done.length === 0)
    return { ok: false, code: 'conflict', message: 'There is no such thread, or it is resolved already.' }
  await notify(tx, scope, 'agreement', [id])
  return {
    ok: true,
    body: { id },
    audit: { verb: 'agreement.comment_resolved', object: { kind: 'agreement', id }, after: { as } },
  }
}
