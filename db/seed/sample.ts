import type postgres from 'postgres'
import { bulkClient } from './bulk-client'
import { workspaceIdOf } from './create-workspace'
import { requireLocal } from './local-only'
import { NORTHWIND } from './northwind'
import { northwindRows } from './northwind-rows'
import { Timeline } from './timeline'
import { writeWorkspace } from './write-workspace'

export type SampleOptions = {
  /** The day the story ends at, as YYYY-MM-DD in UTC; the day of the first start when left out. */
  anchor?: string
}

export type SampleResult = { created: boolean; workspaceId: string; name: string; leads: number }

/** Creates Northwind, the sample company, in one transaction; does nothing when it is there. */
export async function seedSample(ownerUrl: string, options: SampleOptions = {}): Promise<SampleResult> {
  const workspaceId = workspaceIdOf(NORTHWIND.slug)
  const sql = bulkClient(ownerUrl)
  try {
    const known = await existing(sql, workspaceId)
    if (known !== null) return { created: false, workspaceId, name: NORTHWIND.name, leads: known }
    requireLocal(ownerUrl)
    const timeline = new Timeline(options.anchor ?? new Date().toISOString().slice(0, 10))
    const rows = northwindRows(timeline)
    await writeWorkspace(sql, { ...NORTHWIND, isSample: true }, rows, timeline)
    return { created: true, workspaceId, name: NORTHWIND.name, leads: rows.lead.length }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

/** Leads of the sample company; null where it does not exist. */
async function existing(sql: postgres.Sql, workspaceId: string): Promise<number | null> {
  return sql.begin('read only', async tx => {
    await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
    const [row] = await tx<{ leads: number }[]>`select
      (select count(*)::int from app.lead where workspace_id = ${workspaceId}) as leads
      from app.workspace where workspace_id = ${workspaceId}`
    return row?.leads ?? null
  })
}
