import type postgres from 'postgres'
import { refreshQueueColumns } from '../queue-columns'
import { bulkClient } from './bulk-client'
import { copyRows } from './copy-rows'
import { createWorkspace, workspaceIdOf } from './create-workspace'
import { requireLocal } from './local-only'
import { admitOwner, holdOwner } from './row-security'
import { type Scale, tellScale } from './scale-stories'
import { seedTerms } from './seed-terms'
import { appendStory } from './story-rows'
import { emptyRows, SEED_TABLES, type SeedRows, type SeedTable } from './table-rows'
import { Timeline } from './timeline'

export type ScaleOptions = Scale & { slug: string; anchor: string; onProgress?: (leads: number) => void }

export type ScaleResult = { workspaceId: string; rows: Record<SeedTable, number>; seconds: number }

const BLOCK_LEADS = 4_000
const BREATH_LEADS = 250

/** Fills a new workspace of any size: blocks are generated while the one before is loaded, so memory stays flat. */
export async function seedScale(ownerUrl: string, options: ScaleOptions): Promise<ScaleResult> {
  requireLocal(ownerUrl)
  const { slug, anchor } = options
  const started = performance.now()
  const timeline = new Timeline(anchor)
  const workspaceId = workspaceIdOf(slug)
  const sql = bulkClient(ownerUrl)
  const second = bulkClient(ownerUrl)
  try {
    await sql.begin(async transaction => {
      await transaction.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
      const [known] = await transaction`select 1 from app.workspace where workspace_id = ${workspaceId}`
      if (known) throw new Error(`There is a workspace "${slug}" already: choose another with --workspace.`)
      const workspace = { slug, name: `Scale ${slug}`, timeZone: 'UTC', currency: 'USD', isSample: false }
      await createWorkspace(transaction as unknown as postgres.Sql, workspace, timeline)
    })
    await admitOwner(sql)
    for (const each of [sql, second]) await each`set synchronous_commit = off`
    const counts = await loadAll(sql, second, options, timeline)
    await sql.begin(async transaction => {
      await transaction.unsafe(`set local treaty.workspace_id = '${workspaceId}'`)
      const tx = transaction as unknown as postgres.Sql
      await refreshQueueColumns(tx, workspaceId, tx``)
    })
    await holdOwner(sql)
    for (const table of SEED_TABLES) await sql.unsafe(`vacuum (analyze) app.${table}`)
    return { workspaceId, rows: counts, seconds: (performance.now() - started) / 1_000 }
  } finally {
    await holdOwner(sql).catch(() => undefined)
    await Promise.all([sql.end({ timeout: 5 }), second.end({ timeout: 5 })])
  }
}

async function loadAll(
  sql: postgres.Sql,
  second: postgres.Sql,
  options: ScaleOptions,
  timeline: Timeline,
): Promise<Record<SeedTable, number>> {
  const terms = seedTerms(timeline, 'UTC')
  const context = {
    workspaceId: workspaceIdOf(options.slug),
    seed: options.seed,
    cutMs: timeline.cutMs,
    terms,
  }
  const counts = Object.fromEntries(SEED_TABLES.map(table => [table, 0])) as Record<SeedTable, number>
  let rows = emptyRows()
  let loading: Promise<void> = Promise.resolve()
  const flush = async () => {
    await loading
    const block = rows
    rows = emptyRows()
    for (const table of SEED_TABLES) counts[table] += block[table].length
    loading = loadBlock(sql, second, block)
    // An error is reported where it is awaited; until then it must not count as unhandled.
    loading.catch(() => undefined)
    options.onProgress?.(counts.lead)
  }
  for (const story of tellScale(options, timeline)) {
    appendStory(rows, story, context)
    if (rows.lead.length % BREATH_LEADS === 0) await new Promise(setImmediate)
    if (rows.lead.length >= BLOCK_LEADS) await flush()
  }
  await flush()
  await loading
  return counts
}

/** Leads first, since all else refers to them; then the events beside everything else, on a second connection. */
async function loadBlock(sql: postgres.Sql, second: postgres.Sql, rows: SeedRows): Promise<void> {
  await copyRows(sql, 'lead', rows.lead)
  await Promise.all([
    copyRows(second, 'engagement_event', rows.engagement_event),
    (async () => {
      for (const table of SEED_TABLES)
        if (table !== 'lead' && table !== 'engagement_event') await copyRows(sql, table, rows[table])
    })(),
  ])
}
