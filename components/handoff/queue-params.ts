import { createSerializer, parseAsNativeArrayOf, parseAsString, parseAsStringLiteral } from 'nuqs/server'
import { QUEUE_VIEWS } from '@/lib/contracts/queue'

const list = parseAsNativeArrayOf(parseAsString)

/** How one looks at the queue, and at which handoff: all of it lives in the URL. */
export const queueParams = {
  view: parseAsStringLiteral(QUEUE_VIEWS),
  route: list,
  segment: list,
  country: list,
  source: list,
  assignee: parseAsString,
  handoff: parseAsString,
}

export const QUEUE_FILTERS = ['route', 'segment', 'country', 'source'] as const
export type QueueFilterField = (typeof QUEUE_FILTERS)[number]

/** The query string of a view, without the handoff one happens to look at. */
export const serializeView = createSerializer({
  view: queueParams.view,
  route: queueParams.route,
  segment: queueParams.segment,
  country: queueParams.country,
  source: queueParams.source,
  assignee: queueParams.assignee,
})
