import { z } from 'zod'

export const sessionId = z.strictObject({ id: z.uuid() })

export const sessionView = z.object({
  id: z.uuid(),
  /** Browser and system as far as the browser told, such as "Firefox on Windows". */
  device: z.string(),
  ip: z.string().nullable(),
  created_at: z.iso.datetime(),
  last_seen_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  is_current: z.boolean(),
})
export type SessionView = z.infer<typeof sessionView>

export const sessionList = z.object({ sessions: z.array(sessionView) })
export type SessionList = z.infer<typeof sessionList>

export const endedSessions = z.object({ ended: z.int() })
export type EndedSessions = z.infer<typeof endedSessions>
