import * as Y from 'yjs'
import type { SocketContext } from './socket-context'

/** An update that somebody's socket brought and that is applied already. */
export type Incoming = { author: SocketContext; update: Uint8Array; at: Date }

/** What each person sent within one moment, as one update each, in the order in which they began. */
export function byAuthor(batch: readonly Incoming[]): Incoming[] {
  return [...Map.groupBy(batch, ({ author }) => author.userId).values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, update: Y.mergeUpdates([first, ...more].map(({ update }) => update)) }] : [],
  )
}
