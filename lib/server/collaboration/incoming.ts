import * as Y from 'yjs'
import type { SocketContext } from './socket-context'

/** An update that somebody's socket brought and that is applied already. */
export type Incoming = { author: SocketContext; update: Uint8Array; at: Date }

/** Updates of one person in a row become one, in the order in which people took turns. */
export function inTurns(batch: readonly Incoming[]): Incoming[] {
  const turns: Incoming[] = []
  for (const incoming of batch) {
    const last = turns.at(-1)
    if (last && last.author.userId === incoming.author.userId)
      turns[turns.length - 1] = { ...last, update: Y.mergeUpdates([last.update, incoming.update]) }
    else turns.push(incoming)
  }
  return turns
}
