import type * as Y from 'yjs'
import type { SocketContext } from './socket-context'

/** Keeps one document that several edit at once: what sockets send is stored, what other processes store comes in. */
export type Journal = {
  /** Bytes of the document, at most. */
  bytes: number
  /** The document as it is stored. */
  open: () => Promise<Uint8Array>
  attach: (document: Y.Doc) => void
  detach: () => void
  /** Takes an update that has been applied. */
  add: (author: SocketContext, update: Uint8Array) => void
  /** Another process stored rows; which ones is null where messages may have been missed. */
  hear: (ids: readonly string[] | null) => void
  /** Resolves when everything that came is written. */
  settle: () => Promise<void>
}
