import 'server-only'
import { type Tx, withWorkspace } from '@/db/client'
import type { MetricColumns } from '@/lib/domain/metrics/columns/metric-columns'
import { readColumns, rereadLeads } from './read-columns'

/** Changes are kept for a day; columns older than this are read anew. */
const MOST_AGE_MS = 12 * 3_600_000
/** With more leads changed than this, reading everything is quicker. */
const MOST_LEADS = 50_000

type Seen = { version: number; snapshot: string }

/** The columns of a workspace, and what of its data they have seen. */
export class HeldColumns {
  readonly workspaceId: string
  readonly columns: MetricColumns
  #seen: Seen
  #seenAt = Date.now()

  private constructor(workspaceId: string, columns: MetricColumns, seen: Seen) {
    this.workspaceId = workspaceId
    this.columns = columns
    this.#seen = seen
  }

  /** Reads all rows, as of one moment; null where they take more than so many bytes. */
  static read(workspaceId: string, mostBytes: number): Promise<HeldColumns | null> {
    return asOfOneMoment(workspaceId, async (tx, seen) => {
      const columns = await readColumns(tx, workspaceId, mostBytes)
      return columns && new HeldColumns(workspaceId, columns, seen)
    })
  }

  get version(): number {
    return this.#seen.version
  }

  /**
   * Reads again what was written since. False: that is too much, or cannot be told, and the columns are of no use any
   * more; nor are they when this fails half way.
   */
  async catchUp(): Promise<boolean> {
    if (Date.now() - this.#seenAt > MOST_AGE_MS) return false
    const startedAt = Date.now()
    return asOfOneMoment(this.workspaceId, async (tx, seen) => {
      const leadIds = await this.#changedLeads(tx)
      if (leadIds === null) return false
      await rereadLeads(tx, this.workspaceId, this.columns, leadIds)
      this.#seen = seen
      this.#seenAt = startedAt
      return true
    })
  }

  /** Leads written by transactions that the last snapshot had not seen and this one has; null: any, or too many. */
  async #changedLeads({ sql }: Tx): Promise<string[] | null> {
    const { snapshot } = this.#seen
    const changes = await sql<{ leadIds: string[] | null }[]>`
      select lead_ids as "leadIds" from app.handoff_change
      where workspace_id = ${this.workspaceId} and by >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
        and not pg_visible_in_snapshot(by, ${snapshot}::pg_snapshot)
        and pg_visible_in_snapshot(by, pg_current_snapshot())`
    const leadIds = new Set<string>()
    for (const change of changes) {
      if (change.leadIds === null) return null
      for (const id of change.leadIds) leadIds.add(id)
    }
    return leadIds.size > MOST_LEADS ? null : [...leadIds]
  }
}

function asOfOneMoment<T>(workspaceId: string, read: (tx: Tx, seen: Seen) => Promise<T>): Promise<T> {
  const work = async (tx: Tx) => {
    await tx.sql`set transaction isolation level repeatable read`
    const [seen] = await tx.sql<Seen[]>`
      select dataset_version::float8 as version, pg_current_snapshot()::text as snapshot
      from app.workspace where workspace_id = ${workspaceId}`
    if (seen === undefined) throw new Error('there is no such workspace')
    return read(tx, seen)
  }
  return withWorkspace(workspaceId, work, { pool: 'job', readOnly: true })
}
