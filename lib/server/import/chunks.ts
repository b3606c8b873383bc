import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'

const CHUNK_BYTES = 256 * 1024

/** Keeps the uploaded file in small pieces, each in its own short transaction, so that an import can resume. */
export class ChunkWriter {
  private held: Uint8Array[] = []
  private heldBytes = 0
  private n = 0

  private readonly workspaceId: string
  private readonly batchId: string

  constructor(workspaceId: string, batchId: string) {
    this.workspaceId = workspaceId
    this.batchId = batchId
  }

  async write(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) {
      const piece = bytes.subarray(at, at + CHUNK_BYTES - this.heldBytes)
      this.held.push(piece)
      this.heldBytes += piece.length
      at += piece.length
      if (this.heldBytes === CHUNK_BYTES) await this.flush()
    }
  }

  async end(): Promise<void> {
    if (this.heldBytes > 0) await this.flush()
  }

  private async flush(): Promise<void> {
    const body = Buffer.concat(this.held)
    this.held = []
    this.heldBytes = 0
    const n = this.n++
    await withWorkspace(
      this.workspaceId,
      tx => tx.sql`insert into app.import_chunk (workspace_id, batch_id, n, body)
        values (${this.workspaceId}, ${this.batchId}, ${n}, ${body})`,
    )
  }
}

/** The pieces of a batch's file in order, read one at a time by the import that needs them. */
export async function* readChunks(tx: Tx, workspaceId: string, batchId: string): AsyncIterable<Uint8Array> {
  for (let n = 0; ; n++) {
    const body = await getChunk(tx, workspaceId, { batchId, n })
    if (body === null) return
    yield body
  }
}

/** One piece of a batch's file; null past its end. */
export async function getChunk(
  tx: Tx,
  workspaceId: string,
  { batchId, n }: { batchId: string; n: number },
): Promise<Uint8Array | null> {
  const [row] = await tx.sql<{ body: Uint8Array }[]>`select body from app.import_chunk
    where workspace_id = ${workspaceId} and batch_id = ${batchId} and n = ${n}`
  return row?.body ?? null
}
