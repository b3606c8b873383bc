import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { importInto, inWorkspace, planted } from './import-file.testing'

const database = openTestDatabase()
const truth = JSON.parse(
  readFileSync(new URL('./fixtures/planted_dev/planted_dev_truth.json', import.meta.url), 'utf8'),
)
const reference = JSON.parse(
  readFileSync(new URL('./fixtures/planted_dev/planted_dev_episodes.json', import.meta.url), 'utf8'),
)

let workspaceId = ''
beforeAll(async () => {
  workspaceId = (await createTestWorkspace(database)).id
})

const funnel = () =>
  inWorkspace(workspaceId, async tx => {
    const [row] = await tx.sql`
      select count(*)::integer as mql, count(accepted_at)::integer as accepted,
        (count(*) filter (where disposition = 'rejected'))::integer as rejected,
        (count(*) filter (where disposition is null))::integer as undecided, count(sql_at)::integer as sql,
        (count(*) filter (where outcome = 'won'))::integer as won,
        (count(*) filter (where outcome = 'lost'))::integer as lost, count(problem)::integer as problems
      from app.handoff where workspace_id = ${workspaceId}`
    return row
  })
const all = (counts: { rows: number }, outcome: string) => ({
  ...{ created: 0, updated: 0, unchanged: 0, skipped: 0, failed: 0 },
  ...counts,
  [outcome]: counts.rows,
})

describe('planted_dev', () => {
  test.each(['leads', 'events', 'opportunities'] as const)('%s are all created', async kind => {
    const batch = await importInto(workspaceId, planted(`${kind}.csv`), {
      kind,
      source: 'generic',
      timeZone: 'UTC',
    })
    expect(batch).toMatchObject({ status: 'done', problem: null, kind, undoable: true, progress: 100 })
    expect(batch.counts).toEqual(all({ rows: truth.rows[kind] }, 'created'))
  })

  test('gives the funnel of the truth', async () => {
    expect(await funnel()).toEqual({
      ...{ mql: 400, accepted: 153, rejected: 198, undecided: 49, sql: 59, won: 21, lost: 27, problems: 0 },
    })
  })

  test.each(['leads', 'events', 'opportunities'] as const)('%s again change nothing', async kind => {
    const before = await inWorkspace(workspaceId, tx => snapshot(tx.sql`select * from app.handoff`))
    const batch = await importInto(workspaceId, planted(`${kind}.csv`), { kind })
    expect(batch.counts).toEqual(all({ rows: truth.rows[kind] }, 'unchanged'))
    expect(await inWorkspace(workspaceId, tx => snapshot(tx.sql`select * from app.handoff`))).toEqual(before)
  })

  test('its status history adds the episodes before', async () => {
    const batch = await importInto(workspaceId, planted('status_history.csv'), { kind: 'stage_history' })
    expect(batch.counts).toMatchObject({ rows: truth.rows.status_history, failed: 0, skipped: 0 })
    expect(await funnel()).toEqual({
      mql: reference.episodes,
      accepted: reference.accepted,
      rejected: reference.rejected,
      undecided: reference.undecided,
      sql: reference.sql,
      won: reference.won,
      lost: reference.lost,
      problems: 0,
    })
    const again = await importInto(workspaceId, planted('status_history.csv'), { kind: 'stage_history' })
    expect(again.counts).toEqual(all({ rows: truth.rows.status_history }, 'unchanged'))
  })
})

async function snapshot(query: PromiseLike<readonly object[]>): Promise<string[]> {
  return (await query).map(row => JSON.stringify(row)).sort()
}
