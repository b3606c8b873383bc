import { describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { openTestDatabase } from '@/db/testing'
import { behaviour } from '@/lib/domain/scoring/criteria.testing'
import { inWorkspace } from '../import/import-file.testing'
import { systemScope } from '../session'
import { addVersion, criteriaWith, event, listHandoffs, liveWorkspace, send } from './live.testing'
import { rescoreDue, rescoreOpenLeads } from './rescore'

const database = openTestDatabase()
const views = (points: number) => criteriaWith({ behaviourRules: [behaviour('page_view', points)] })
const NOW = new Date('2026-06-30T00:00:00Z')
const rescore = (id: string, n: number) =>
  withWorkspace(id, async tx => rescoreOpenLeads(tx, await systemScope(tx, id), n, NOW))

describe('a version that comes into force', () => {
  test('hands over open leads with news since then, and nobody for what was before', async () => {
    const id = await liveWorkspace(database, views(20), { leads: 4 })
    const view = (lead: string, at: string) => event('page_view', at, { lead_id: lead })
    await send(id, {
      events: [
        ...['2026-06-01', '2026-06-02', '2026-06-03'].map(day => view('L1', `${day}T10:00:00Z`)),
        view('L2', '2026-06-05T10:00:00Z'),
        view('L2', '2026-06-21T10:00:00Z'),
        view('L3', '2026-06-05T10:00:00Z'),
        view('L3', '2026-06-06T10:00:00Z'),
      ],
    })
    const [before] = await listHandoffs(id)
    expect(await listHandoffs(id)).toHaveLength(1)
    await addVersion(database, id, { n: 2, criteria: views(30), effectiveAt: '2026-06-20T00:00:00Z' })
    expect(await rescore(id, 2)).toBe('done')
    const after = await listHandoffs(id)
    expect(
      after.map(({ lead, agreementVersion, mqlAt }) => [lead, agreementVersion, mqlAt?.toISOString()]),
    ).toEqual([
      ['L1', 1, '2026-06-03T10:00:00.000Z'],
      ['L2', 2, '2026-06-21T10:00:00.000Z'],
    ])
    expect(after[0]).toEqual(before)
    expect(await rescore(id, 2)).toBe('done')
    expect(await listHandoffs(id)).toEqual(after)
    const [progress] = await inWorkspace(
      id,
      tx => tx.sql`select n, scored, handed_over, finished_at is not null as finished from app.agreement_rescoring
        where workspace_id = ${id}`,
    )
    expect(progress).toEqual({ n: 2, scored: 1, handed_over: 1, finished: true })
  })

  test('is done once by several jobs at once, and not at all before or after its time', async () => {
    const id = await liveWorkspace(database, views(10))
    const told = ['2026-06-21T10:00:00Z', '2026-06-22T10:00:00Z']
    await send(id, { events: told.map(at => event('page_view', at)) })
    await addVersion(database, id, { n: 2, criteria: views(30), effectiveAt: '2026-06-20T00:00:00Z' })
    expect(await rescore(id, 1)).toBe('done')
    expect(await rescore(id, 3)).toBe('done')
    expect(await listHandoffs(id)).toEqual([])
    await Promise.all(Array.from({ length: 6 }, () => rescoreDue(id, () => NOW)))
    expect(await listHandoffs(id)).toMatchObject([{ lead: 'L1', agreementVersion: 2 }])
  })
})
