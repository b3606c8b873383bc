import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { signVersion } from '@/db/sign-version'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { documentOf } from '@/lib/contracts/criteria-from'
import { plantedCriteria } from '@/lib/domain/scoring/planted.testing'
import { importInto, inWorkspace, planted } from '../import/import-file.testing'
import { rescoreDue } from '../scoring/rescore'
import { projectLeadIds } from './project'

const database = openTestDatabase()
const truth = JSON.parse(
  readFileSync(new URL('../import/fixtures/planted_dev/planted_dev_truth.json', import.meta.url), 'utf8'),
)
const workspace = (id: string) => ({ id, timeZone: 'UTC' })

let workspaceId = ''
beforeAll(async () => {
  workspaceId = (await createTestWorkspace(database)).id
  // What a lead did is told after it was handed over, and its earlier handoffs last of all.
  await importInto(workspaceId, planted('leads.csv'), { kind: 'leads', source: 'generic', timeZone: 'UTC' })
  for (const [name, kind] of [
    ['opportunities', 'opportunities'],
    ['events', 'events'],
    ['status_history', 'stage_history'],
  ] as const)
    await importInto(workspaceId, planted(`${name}.csv`), { kind, source: 'generic', timeZone: 'UTC' })
})

const modes = () =>
  inWorkspace(workspaceId, async ({ sql }) => {
    const rows = await sql<{ id: string; mode: string }[]>`
      select l.external_id as id, h.failure_mode as mode from app.handoff h join app.lead l on l.id = h.lead_id
      where h.is_latest order by 1`
    return Object.fromEntries(rows.map(({ id, mode }) => [id, mode]))
  })

async function agree(n: number, at: string) {
  const marketing = await createTestMember(database, workspaceId, 'marketing_leader')
  const sales = await createTestMember(database, workspaceId, 'sales_manager')
  const content = { criteria: documentOf(plantedCriteria(30)) }
  await signVersion(database.super, workspaceId, {
    n,
    title: 'First agreement',
    why: 'Two gates',
    content,
    effectiveAt: new Date(at),
    marketing,
    sales,
  })
}

describe('planted_dev', () => {
  test('where nothing is agreed, no gate fails: the other modes are the planted ones', async () => {
    const named = await modes()
    expect(Object.keys(named)).toHaveLength(400)
    const wrong = Object.entries(truth.modes_by_lead).filter(([id, mode]) =>
      mode === 'persona_mismatch' ? named[id] === 'persona_mismatch' : named[id] !== mode,
    )
    expect(wrong).toEqual([])
  })

  test('the first version of the agreement names the mode of all 400, also of those before it', async () => {
    await agree(1, '2026-06-01T00:00:00Z')
    expect(await rescoreDue(workspaceId)).toBe('done')
    expect(await modes()).toEqual(truth.modes_by_lead)
  })

  test('each mode has the funnel of the truth', async () => {
    const rows = await inWorkspace(
      workspaceId,
      ({ sql }) => sql`
        select failure_mode as mode, count(*)::int as mql, count(accepted_at)::int as accepted,
          (count(*) filter (where disposition = 'rejected'))::int as rejected,
          (count(*) filter (where disposition is null))::int as undecided, count(sql_at)::int as sql,
          (count(*) filter (where outcome = 'won'))::int as won,
          (count(*) filter (where outcome = 'lost'))::int as lost
        from app.handoff where is_latest group by 1`,
    )
    for (const { mode, ...counts } of rows) expect(truth.funnel_by_mode[mode]).toMatchObject(counts)
    expect(rows).toHaveLength(5)
  })

  test('projecting anew finds the same', async () => {
    const before = await modes()
    await inWorkspace(workspaceId, async tx => {
      const { DEFAULT_SETTINGS } = await import('@/lib/domain/workspace/settings')
      const leads = await tx.sql<{ id: string }[]>`select id from app.lead`
      await tx.sql`update app.handoff set failure_mode = null`
      await projectLeadIds(
        tx,
        { ...workspace(workspaceId), settings: DEFAULT_SETTINGS },
        leads.map(({ id }) => id),
      )
    })
    expect(await modes()).toEqual(before)
  })

  test('a visit told late heals a form-fill, and undoing the file brings it back', async () => {
    const [id] = Object.entries(truth.modes_by_lead).find(([, mode]) => mode === 'form_fill') ?? []
    const [lead] = await inWorkspace(
      workspaceId,
      ({ sql }) => sql<{ mqlAt: Date }[]>`
        select h.mql_at as "mqlAt" from app.handoff h join app.lead l on l.id = h.lead_id
        where l.external_id = ${id ?? ''} and h.is_latest`,
    )
    const day = (lead?.mqlAt.getTime() ?? 0) - 10 * 86_400_000
    const csv = `event_id,lead_id,occurred_at,type\nLATE1,${id},${new Date(day).toISOString()},page_view\n`
    await importInto(workspaceId, csv, { kind: 'events', source: 'generic' })
    expect((await modes())[id ?? '']).toBe('healthy')
    const csvBack = `event_id,lead_id,occurred_at,type\nLATE1,${id},${new Date(day + 20 * 86_400_000).toISOString()},page_view\n`
    await importInto(workspaceId, csvBack, { kind: 'events', source: 'generic' })
    expect((await modes())[id ?? '']).toBe('form_fill')
  })
})
