import { LIMITS } from './limits'

export type Step = { bytes: Uint8Array; last: boolean }

/** Pieces small enough to be parsed without holding the event loop, the last one marked. */
export async function* steps(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncIterable<Step> {
  let held: Uint8Array | null = null
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += LIMITS.stepBytes) {
      if (held) yield { bytes: held, last: false }
      held = chunk.subarray(at, at + LIMITS.stepBytes)
    }
  }
  if (held) yield { bytes: held, last: true }
}
