import type postgres from 'postgres'
import { refreshQueueColumns } from '../queue-columns'
import { copyRows } from './copy-rows'
import { createWorkspace, type SeedWorkspace, workspaceIdOf } from './create-workspace'
import { admitOwner, holdOwner } from './row-security'
import { SEED_TABLES, type SeedRows } from './table-rows'
import type { Timeline } from './timeline'

/** Writes a whole workspace in one transaction: all of it is there afterwards, or nothing. */
export async function writeWorkspace(
  sql: postgres.Sql,
  workspace: SeedWorkspace,
  rows: SeedRows,
  timeline: Timeline,
): Promise<void> {
  const workspaceId = workspaceIdOf(workspace.slug)
  await sql.begin(async transaction => {
    // A transaction's client is a client; the driver types it apart only because it cannot begin or end.
    const tx = transaction as unknown as postgres.Sql
    await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
    await createWorkspace(tx, workspace, timeline)
    await admitOwner(tx)
    for (const table of SEED_TABLES) await copyRows(tx, table, rows[table])
    await refreshQueueColumns(tx, workspaceId, tx``)
    await holdOwner(tx)
  })
  for (const table of SEED_TABLES) await sql.unsafe(`vacuum (analyze) app.${table}`)
}
