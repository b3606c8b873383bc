import { z } from 'zod'

const day = z.iso.date('a day such as 2026-11-22')

const filters = {
  /** A member's id, or `token`, `operator`, `system`. */
  actor: z.union([z.uuid(), z.enum(['token', 'operator', 'system'])]).optional(),
  verb: z.string().max(80).optional(),
  kind: z.string().max(60).optional(),
  object: z.string().max(120).optional(),
  /** Days in the workspace's time zone, both included. */
  from: day.optional(),
  to: day.optional(),
}

export const auditFilter = z.strictObject(filters)
export type AuditFilter = z.infer<typeof auditFilter>

export const auditQuery = z.strictObject({
  ...filters,
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.uuid().optional(),
})
export type AuditQuery = z.infer<typeof auditQuery>

export const auditEventView = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.object({
    kind: z.enum(['user', 'token', 'operator', 'system']),
    id: z.string().nullable(),
    name: z.string(),
  }),
  actor_role: z.string().nullable(),
  verb: z.string(),
  object: z.object({ kind: z.string(), id: z.string().nullable(), name: z.string().nullable() }),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
  ip: z.string().nullable(),
  request_id: z.string().nullable(),
})
export type AuditEventView = z.infer<typeof auditEventView>

export const auditList = z.object({
  events: z.array(auditEventView),
  next_cursor: z.string().nullable(),
  /** What can be filtered by: the verbs and people that occur. */
  verbs: z.array(z.string()),
  actors: z.array(z.object({ value: z.string(), name: z.string() })),
})
export type AuditList = z.infer<typeof auditList>
