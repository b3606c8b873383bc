import { z } from 'zod'

/** What can change under somebody's eyes. A claim leaves the answer alone; `queue` is settings of the queue, `notification` names people. */
export const LIVE_TOPICS = ['handoff', 'claim', 'queue', 'agreement', 'review', 'notification'] as const
export type LiveTopic = (typeof LIVE_TOPICS)[number]

/** A message of `GET /api/live`: look at these again. Ids alone, never data. */
export const liveMessage = z.object({ topic: z.enum(LIVE_TOPICS), ids: z.array(z.string()) })
export type LiveMessage = z.infer<typeof liveMessage>
