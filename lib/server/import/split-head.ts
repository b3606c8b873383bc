import 'server-only'
import { AppError } from '../errors'
import { HEAD_BYTES } from './prepare-plan'

/** The largest file that is taken. */
export const MAX_BYTES = 256 * 1024 * 1024

export type SplitBody = {
  head: { bytes: Uint8Array; complete: boolean }
  /** The whole body, from its first byte. */
  whole: AsyncIterable<Uint8Array>
}

/**
 * The beginning of a body to look at before anything of it is kept, and the body itself. Fails when the body turns
 * out larger than what is taken, or of another length than was announced: a cut file is never half imported.
 */
export async function splitHead(
  body: AsyncIterable<Uint8Array>,
  announced: number | null,
  maxBytes = MAX_BYTES,
): Promise<SplitBody> {
  const pieces = body[Symbol.asyncIterator]()
  const first: Uint8Array[] = []
  let bytes = 0
  let complete = false
  while (bytes < HEAD_BYTES && !complete) {
    const next = await nextPiece(pieces)
    if (next === null) complete = true
    else {
      first.push(next)
      bytes += next.length
    }
  }
  const head = { bytes: Buffer.concat(first), complete }
  return { head, whole: measured(resumed(head, pieces), { announced, maxBytes }) }
}

async function nextPiece(pieces: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  try {
    const { done, value } = await pieces.next()
    return done ? null : value
  } catch {
    throw new AppError('malformed', 'The upload was cut off. Send the file again.')
  }
}

async function* resumed(
  head: SplitBody['head'],
  pieces: AsyncIterator<Uint8Array>,
): AsyncIterable<Uint8Array> {
  yield head.bytes
  if (head.complete) return
  for (let piece = await nextPiece(pieces); piece; piece = await nextPiece(pieces)) yield piece
}

async function* measured(
  body: AsyncIterable<Uint8Array>,
  { announced, maxBytes }: { announced: number | null; maxBytes: number },
): AsyncIterable<Uint8Array> {
  let bytes = 0
  for await (const piece of body) {
    bytes += piece.length
    if (bytes > maxBytes) throw tooLarge()
    yield piece
  }
  if (announced !== null && bytes !== announced)
    throw new AppError(
      'malformed',
      `The upload was cut off: ${bytes} of ${announced} bytes arrived. Send the file again.`,
    )
}

export function tooLarge(): AppError {
  return new AppError(
    'too_large',
    'A file may have at most 256 MB. Split it and send the parts one after another.',
  )
}
