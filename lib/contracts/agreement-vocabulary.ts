import { z } from 'zod'

const counted = z.object({ value: z.string(), leads: z.int() })

/** `GET /api/v1/agreement/vocabulary`: what rules can speak of, counted over the newest leads. */
export const vocabulary = z.object({
  /** Leads that were counted, the newest first. */
  leads: z.int(),
  fields: z.array(z.object({ field: z.string(), leads: z.int(), values: z.array(counted) })),
  events: z.array(
    z.object({
      type: z.string(),
      events: z.int(),
      leads: z.int(),
      properties: z.array(z.object({ property: z.string(), values: z.array(counted) })),
    }),
  ),
})
export type Vocabulary = z.infer<typeof vocabulary>

/** `GET /api/v1/agreement/touched`: a rule as JSON, of a field or of an event. */
export const touchedInput = z.strictObject({ rule: z.string().min(2).max(20_000) })
export const touched = z.object({
  /** Of so many of the newest leads. */
  of: z.int(),
  leads: z.int().nullable(),
  /** Leads of which nothing is known that the rule asks for. */
  unknown: z.int(),
  /** Why it cannot be counted yet. */
  problem: z.string().nullable(),
})
export type Touched = z.infer<typeof touched>
