import { z } from 'zod'
import { NOTIFICATION_KINDS } from '@/lib/domain/notification/kinds'

const instant = z.iso.datetime()

/** `GET /api/v1/notifications`: what the person asking was told, the newest first. */
export const notificationQuery = z.strictObject({
  unread: z
    .enum(['true', 'false'])
    .default('false')
    .transform(value => value === 'true'),
  limit: z.coerce.number().int().min(1).max(100).default(30),
})
export type NotificationQuery = z.output<typeof notificationQuery>

export const notificationView = z.object({
  id: z.uuid(),
  kind: z.enum(NOTIFICATION_KINDS),
  /** Which promise it is about; null when it is about none. */
  clock: z.enum(['first_touch', 'answer']).nullable(),
  due_at: instant.nullable(),
  handoff_id: z.uuid().nullable(),
  lead_id: z.uuid().nullable(),
  /** Name and company of the lead as they are now; null after it was erased. */
  lead_name: z.string().nullable(),
  company: z.string().nullable(),
  /** Address of the endpoint, of one that was switched off. */
  url: z.string().nullable(),
  /** What marketing answered to a reason the person gave, or which version the reason brought about. */
  rejection: z
    .object({
      id: z.uuid(),
      reason: z.string(),
      answer: z.enum(['fixed', 'disagree', 'needs_data']).nullable(),
      version: z.int().nullable(),
    })
    .nullable(),
  /** Who called the person in a comment of the agreement, and what it stands on. */
  mention: z.object({ by: z.string(), anchor: z.string() }).nullable(),
  created_at: instant,
  read_at: instant.nullable(),
})
export type NotificationView = z.infer<typeof notificationView>

export const notificationList = z.object({
  notifications: z.array(notificationView),
  /** Unread ones, up to `counted_to`. */
  unread: z.int(),
  counted_to: z.int(),
})
export type NotificationList = z.infer<typeof notificationList>

export const UNREAD_TO = 99

/** `POST /api/v1/notifications/read`: these, or all there are. */
export const readNotificationsInput = z
  .strictObject({ ids: z.array(z.uuid()).max(100).optional(), all: z.boolean().optional() })
  .refine(({ ids, all }) => all === true || (ids ?? []).length > 0, { message: 'say which, or all' })
export type ReadNotificationsInput = z.infer<typeof readNotificationsInput>
export const readNotifications = z.object({ read: z.int(), unread: z.int() })

/** `PUT /api/v1/notifications/preferences`: how the person asking wants to be told. */
export const preferenceInput = z.strictObject({ in_app: z.boolean(), email: z.boolean() })
export type PreferenceInput = z.infer<typeof preferenceInput>
export const preferenceView = preferenceInput.extend({
  /** False where no mail server is set up: nothing is sent by e-mail then. */
  email_available: z.boolean(),
})
export type PreferenceView = z.infer<typeof preferenceView>
