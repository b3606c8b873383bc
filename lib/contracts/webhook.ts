import { z } from 'zod'
import { WEBHOOK_EVENTS } from '@/lib/domain/notification/kinds'

const instant = z.iso.datetime()
const events = z.array(z.enum(WEBHOOK_EVENTS)).min(1, 'choose at least one event').max(WEBHOOK_EVENTS.length)
const url = z.string().trim().min(1, 'enter the address').max(2_000)

/** `POST /api/v1/webhooks`: messages go there, signed as Standard Webhooks asks. */
export const createWebhookInput = z.strictObject({ url, events })
export type CreateWebhookInput = z.infer<typeof createWebhookInput>

export const webhookId = z.strictObject({ id: z.uuid() })
export type WebhookId = z.infer<typeof webhookId>

/** `PATCH /api/v1/webhooks/{id}`. Switching one on again begins its count of failures anew. */
export const changeWebhookInput = z.strictObject({
  id: z.uuid(),
  url: url.optional(),
  events: events.optional(),
  is_on: z.boolean().optional(),
})
export type ChangeWebhookInput = z.infer<typeof changeWebhookInput>

export const webhookView = z.object({
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.string()),
  is_on: z.boolean(),
  /** `failing`: switched off because nothing got through. */
  off_because: z.enum(['by_hand', 'failing']).nullable(),
  failures: z.int(),
  created_at: instant,
  last_sent_at: instant.nullable(),
  /** Until then messages are signed with the secret before as well. */
  previous_secret_until: instant.nullable(),
})
export type WebhookView = z.infer<typeof webhookView>
export const webhookList = z.object({ webhooks: z.array(webhookView) })
export type WebhookList = z.infer<typeof webhookList>

/** The secret is in this answer alone. */
export const webhookWithSecret = webhookView.extend({ secret: z.string().nullable() })
export type WebhookWithSecret = z.infer<typeof webhookWithSecret>

export const removedWebhook = z.object({ id: z.uuid() })

/** `GET /api/v1/webhooks/{id}/deliveries`: the last messages to an endpoint, and how sending them went. */
export const deliveryView = z.object({
  id: z.uuid(),
  event: z.string(),
  state: z.enum(['pending', 'sent', 'failed']),
  attempts: z.int(),
  last_status: z.int().nullable(),
  last_error: z.string().nullable(),
  created_at: instant,
  sent_at: instant.nullable(),
  next_at: instant.nullable(),
})
export type DeliveryView = z.infer<typeof deliveryView>
export const deliveryList = z.object({ deliveries: z.array(deliveryView) })
export type DeliveryList = z.infer<typeof deliveryList>

/** `POST /api/v1/webhooks/{id}/deliveries/{delivery_id}/redeliver` */
export const redeliverInput = z.strictObject({ id: z.uuid(), delivery_id: z.uuid() })
export type RedeliverInput = z.infer<typeof redeliverInput>
export const queuedDelivery = z.object({ id: z.uuid() })
