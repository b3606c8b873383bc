import 'server-only'
import { withWorkspace } from '@/db/client'

const EVERY_MS = 500

/**
 * Tells how far an import is, in small transactions of its own: the import itself is one transaction that nobody
 * sees into. What cannot be told is not worth failing for.
 */
export class Progress {
  private told = 0
  private toldAt = 0
  private underWay: Promise<void> = Promise.resolve()

  private readonly workspaceId: string
  private readonly batchId: string

  constructor(workspaceId: string, batchId: string) {
    this.workspaceId = workspaceId
    this.batchId = batchId
  }

  /** Shows that the batch is being worked on. */
  async begin(): Promise<void> {
    this.underWay = this.write(0).catch(() => undefined)
    await this.underWay
  }

  tell(percent: number, now: number): void {
    const whole = Math.min(99, Math.floor(percent))
    if (whole <= this.told || now - this.toldAt < EVERY_MS) return
    this.told = whole
    this.toldAt = now
    this.underWay = this.underWay.then(() => this.write(whole)).catch(() => undefined)
  }

  /** Waits until nothing of it is under way, so that it cannot overwrite the end. */
  async settle(): Promise<void> {
    await this.underWay
  }

  private async write(percent: number): Promise<void> {
    await withWorkspace(
      this.workspaceId,
      tx => tx.sql`update app.import_batch set progress = ${percent}, status = 'running'
        where workspace_id = ${this.workspaceId} and id = ${this.batchId} and status in ('queued', 'running')`,
    )
  }
}
