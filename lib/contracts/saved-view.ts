import { z } from 'zod'

/** `POST /api/v1/queue/views`: keeps how one looks at the queue, under a name of one's own. */
export const saveViewInput = z.strictObject({
  name: z.string().trim().min(1, 'give the view a name').max(60),
  /** The query string of the page. */
  query: z.string().max(2_000).refine(isQuery, 'is not a query string'),
})
export type SaveViewInput = z.infer<typeof saveViewInput>

export const savedViewKey = z.strictObject({ id: z.uuid() })

export const savedViewList = z.object({
  views: z.array(z.object({ id: z.uuid(), name: z.string(), query: z.string() })),
})
export type SavedViewList = z.infer<typeof savedViewList>

function isQuery(text: string): boolean {
  return !/[\s#<>]/.test(text) && !text.startsWith('/')
}
