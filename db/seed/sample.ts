import type postgres from 'postgres'
import { bulkClient } from './bulk-client'
import { signAgreements, workspaceIdOf } from './create-workspace'
import { requireLocal } from './local-only'
import { NORTHWIND } from './northwind'
import { northwindRows } from './northwind-rows'
import { Timeline } from './timeline'
import { writeWorkspace } from './write-workspace'

export type SampleOptions = {
  /** The day the story ends at, as YYYY-MM-DD in UTC; when left out that of the first start, with handoffs of that very hour. */
  anchor?: string
}

export type SampleResult = { created: boolean; workspaceId: string; name: string; leads: number }

/** Creates Northwind, the sample company, in one transaction; does nothing when it is there. */
export async function seedSample(ownerUrl: string, options: SampleOptions = {}): Promise<SampleResult> {
  const workspaceId = workspaceIdOf(NORTHWIND.slug)
  const sql = bulkClient(ownerUrl)
  try {
    const known = await existing(sql, workspaceId)
    if (known !== null) {
      if (!known.isAgreed) await signAgain(sql, workspaceId, known.since)
      return { created: false, workspaceId, name: NORTHWIND.name, leads: known.leads }
    }
    requireLocal(ownerUrl)
    const timeline = new Timeline(options.anchor ?? new Date().toISOString().slice(0, 10))
    const rows = northwindRows(timeline, options.anchor === undefined ? Date.now() : null)
    await writeWorkspace(sql, { ...NORTHWIND, isSample: true }, rows, timeline)
    return { created: true, workspaceId, name: NORTHWIND.name, leads: rows.lead.length }
  } finally {
    await sql.end({ timeout: 5 })
  }
}

type Known = { leads: number; isAgreed: boolean; since: string }

/** What is there of the sample company; null where it does not exist. */
async function existing(sql: postgres.Sql, workspaceId: string): Promise<Known | null> {
  return sql.begin('read only', async tx => {
    await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
    const [row] = await tx<Known[]>`select
      (select count(*)::int from app.lead where workspace_id = ${workspaceId}) as leads,
      exists (select 1 from app.agreement_version where workspace_id = ${workspaceId}) as "isAgreed",
      to_char(created_at at time zone 'UTC', 'YYYY-MM-DD') as since
      from app.workspace where workspace_id = ${workspaceId}`
    return row ?? null
  })
}

/** A sample company from before versions were signed gets its versions back, with signatures. */
async function signAgain(sql: postgres.Sql, workspaceId: string, since: string): Promise<void> {
  await sql.begin(async transaction => {
    // A transaction's client is a client; the driver types it apart only because it cannot begin or end.
    const tx = transaction as unknown as postgres.Sql
    await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
    await signAgreements(tx, workspaceId, new Timeline(since))
  })
}
