import * as Y from 'yjs'

export const MOST_BYTES_AT_ONCE = 64 * 1024
export const MOST_BYTES_OF_DRAFT = 1024 * 1024

const SYNC_STEP_2 = 1
const UPDATE = 2

/** Why a message is not taken, or null: too large, not an update at all, or more than a draft may hold. */
export function refuseMessage(
  { type, payload }: { type: number; payload: Uint8Array },
  draftBytes: number,
): string | null {
  if (type !== SYNC_STEP_2 && type !== UPDATE) return null
  if (payload.byteLength > MOST_BYTES_AT_ONCE) return 'That is too much at once.'
  if (draftBytes + payload.byteLength > MOST_BYTES_OF_DRAFT) return 'The draft is full.'
  try {
    // Read before it is applied: an update that breaks off in the middle would leave half of itself behind.
    Y.decodeUpdate(payload)
    return null
  } catch {
    return 'That is not an edit.'
  }
}
