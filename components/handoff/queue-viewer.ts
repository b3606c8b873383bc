import type { QueueView } from '@/lib/contracts/queue'

/** Who looks at the queue, and what they may do there. */
export type QueueViewer = {
  id: string
  mayDispose: boolean
  mayAssign: boolean
  mayComplete: boolean
  mayVoid: boolean
  /** Sees only what is theirs and what is nobody's. */
  isOwn: boolean
  defaultView: QueueView
  timeZone: string
}
