import type postgres from 'postgres'
import { refreshQueueColumns } from '../queue-columns'
import { bulkClient } from './bulk-client'
import { copyRows } from './copy-rows'
import { createWorkspace, workspaceIdOf } from './create-workspace'
import { dealEventRows, dealRow } from './deal-rows'
import { requireLocal } from './local-only'
import { NORTHWIND, NORTHWIND_SEED, tellNorthwind } from './northwind'
import { tellOutbound } from './outbound'
import { Rng } from './rng'
import { admitOwner, holdOwner } from './row-security'
import { seedTerms } from './seed-terms'
import { seedUuid } from './seed-uuid'
import { appendStory } from './story-rows'
import { emptyRows, SEED_TABLES, type SeedRows } from './table-rows'
import { Timeline } from './timeline'

export type SampleOptions = {
  /** The day the story ends at, as YYYY-MM-DD in UTC; the day of the first start when left out. */
  anchor?: string
}

export type SampleResult = { created: boolean; workspaceId: string; name: string; leads: number }

/** Rows of the sample company as of the start of the anchor day. */
export function sampleRows(timeline: Timeline): SeedRows {
  const rows = emptyRows()
  const terms = seedTerms(timeline, NORTHWIND.timeZone)
  const context = {
    workspaceId: workspaceIdOf(NORTHWIND.slug),
    seed: NORTHWIND_SEED,
    cutMs: timeline.cutMs,
    terms,
  }
  for (const story of tellNorthwind(timeline)) appendStory(rows, story, context)
  const rng = new Rng(NORTHWIND_SEED, 'outbound')
  for (const [index, { deal, profile }] of tellOutbound(rng, timeline).entries()) {
    const dealId = seedUuid(rng, deal.createdAt)
    const ref = `NW-O${index + 1}`
    const place = {
      ...context,
      leadId: null,
      leadKey: null,
      dealId,
      ref,
      profile,
      handoffId: null,
      route: null,
    }
    rows.opportunity.push(dealRow(deal, place))
    rows.opportunity_event.push(...dealEventRows(deal, place, rng))
  }
  return rows
}

/** Creates Northwind, the sample company, in one transaction; does nothing when it is there. */
export async function seedSample(ownerUrl: string, options: SampleOptions = {}): Promise<SampleResult> {
  const workspaceId = workspaceIdOf(NORTHWIND.slug)
  const sql = bulkClient(ownerUrl)
  try {
    const known = await existing(sql, workspaceId)
    if (known !== null) return { created: false, workspaceId, name: NORTHWIND.name, leads: known }
    requireLocal(ownerUrl)
    const timeline = new Timeline(options.anchor ?? new Date().toISOString().slice(0, 10))
    const rows = sampleRows(timeline)
    await sql.begin(async transaction => {
      // A transaction's client is a client; the driver types it apart only because it cannot begin or end.
      const tx = transaction as unknown as postgres.Sql
      await tx.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
      await createWorkspace(tx, { ...NORTHWIND, isSample: true }, timeline)
      await admitOwner(tx)
      for (const table of SEED_TABLES) await copyRows(tx, table, rows[table])
      await refreshQueueColumns(tx, workspaceId, tx``)
      await holdOwner(tx)
    })
    for (const table of SEED_TABLES) await sql.unsafe(`vacuum (analyze) app.${table}`)
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
