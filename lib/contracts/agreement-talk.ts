import { z } from 'zod'

const anchor = z
  .string()
  .regex(
    /^[\w-]{1,64}(\/[\w-]{1,64})?$/,
    'names a part, or a part and the id of a clause, such as gates/gate-size.',
  )

export const suggestion = z.strictObject({
  field: z.string().min(1).max(64),
  from: z.unknown(),
  to: z.unknown(),
})

export const comment = z.object({
  id: z.uuid(),
  /** The first one of its thread; its own id when it is the first. */
  thread_id: z.uuid(),
  anchor: z.string(),
  body: z.string(),
  suggestion: suggestion.nullable(),
  mentions: z.array(z.uuid()),
  author: z.object({ id: z.uuid(), name: z.string() }),
  created_at: z.iso.datetime(),
  resolved: z
    .object({ at: z.iso.datetime(), by: z.string(), as: z.enum(['resolved', 'accepted']) })
    .nullable(),
})
export type CommentView = z.infer<typeof comment>
export const commentList = z.object({ comments: z.array(comment) })
export type CommentList = z.infer<typeof commentList>

/** `POST /api/v1/agreement/comments`: a word on a clause, or an answer to one. */
export const commentInput = z.strictObject({
  anchor,
  body: z.string().trim().min(1, 'is empty; write what you mean.').max(4_000),
  thread_id: z.uuid().nullable().default(null),
  mentions: z.array(z.uuid()).max(20).default([]),
  suggestion: suggestion.nullable().default(null),
})
export type CommentInput = z.infer<typeof commentInput>

export const resolveInput = z.strictObject({
  id: z.uuid(),
  as: z.enum(['resolved', 'accepted']).default('resolved'),
})
export type ResolveInput = z.infer<typeof resolveInput>
export const resolved = z.object({ id: z.uuid() })

/** `GET /api/v1/agreement/changes`: who changed what in the draft, newest first. */
export const changeList = z.object({
  changes: z.array(
    z.object({
      id: z.uuid(),
      at: z.iso.datetime(),
      by: z.string(),
      lines: z.array(z.object({ clause: z.string(), text: z.string() })),
    }),
  ),
})
export type ChangeList = z.infer<typeof changeList>

export const snapshot = z.object({
  id: z.uuid(),
  name: z.string(),
  taken_at: z.iso.datetime(),
  taken_by: z.string(),
  content: z.unknown(),
})
export type SnapshotView = z.infer<typeof snapshot>
export const snapshotList = z.object({ snapshots: z.array(snapshot) })
export type SnapshotList = z.infer<typeof snapshotList>
export const snapshotInput = z.strictObject({
  name: z.string().trim().min(1, 'is empty; give it a name.').max(120),
})
export type SnapshotInput = z.infer<typeof snapshotInput>
