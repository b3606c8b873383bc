import { beforeAll, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestWorkspace, openTestDatabase } from '@/db/testing'
import { readReference } from '@/lib/domain/handoff/planted.testing'
import { EMPTY } from '@/lib/domain/scoring/criteria.testing'
import { firstCrossing } from '@/lib/domain/scoring/first-crossing'
import { type PlantedLead, plantedCriteria, plantedLeads } from '@/lib/domain/scoring/planted.testing'
import { importInto, inWorkspace } from '../import/import-file.testing'
import { addVersion, listHandoffs, send } from './live.testing'
import { scoreAt } from './read-score'

const database = openTestDatabase()
const truth = readReference('planted_dev_truth.json')
const leads = plantedLeads()
const LINE = 45
const live = { ...plantedCriteria(null), thresholds: { ...EMPTY.thresholds, total: LINE } }
let workspaceId = ''

/** Sends what happened day by day, as a program that watches the leads would: each day's events in one delivery. */
async function sendDayByDay(): Promise<void> {
  const events = leads
    .flatMap(lead => lead.events.map(event => ({ lead, event })))
    .sort((a, b) => a.event.occurredAt.getTime() - b.event.occurredAt.getTime())
  const days = Map.groupBy(events, ({ event }) => event.occurredAt.toISOString().slice(0, 10))
  for (const [day, told] of days) {
    const delivery = told.map(({ lead, event }) => ({
      external_id: event.id,
      lead_id: lead.id,
      type: event.type,
      occurred_at: event.occurredAt.toISOString(),
    }))
    const { counts } = await send(workspaceId, { events: delivery }, `${day}T23:59:59.999Z`)
    expect(counts.created).toBe(delivery.length)
  }
}

beforeAll(async () => {
  workspaceId = (await createTestWorkspace(database)).id
  const rows = leads.map(({ id, createdAt, facts }) => {
    const known = facts[0]?.facts
    return `${id},${createdAt?.toISOString()},${known?.employees},${known?.jobTitle}`
  })
  await importInto(workspaceId, `lead_id,created_at,employees,job_title\n${rows.join('\n')}\n`)
  await addVersion(database, workspaceId, { n: 1, criteria: live, effectiveAt: '2024-01-01T00:00:00Z' })
  await sendDayByDay()
})

describe('the planted leads, told event by event', () => {
  test('are handed over exactly when the pure rules say, with the score of then', async () => {
    const crossed = leads.flatMap((lead: PlantedLead) => {
      const crossing = firstCrossing({ ...lead, earlier: [] }, live, new Date(truth.as_of), 'UTC')
      return crossing ? [{ lead: lead.id, at: crossing.at.toISOString(), total: crossing.score.total }] : []
    })
    const handoffs = await listHandoffs(workspaceId)
    expect(crossed.length).toBeGreaterThan(100)
    expect(
      handoffs.map(({ lead, mqlAt, packet }) => ({
        lead,
        at: mqlAt?.toISOString(),
        total: packet?.score.total,
      })),
    ).toEqual(crossed.sort((a, b) => (a.lead < b.lead ? -1 : 1)))
    expect(new Set(handoffs.map(handoff => handoff.n))).toEqual(new Set([1]))
  })

  test.each([
    ['plain', null],
    ['decayed', 30],
  ] as const)(
    'have the %s scores of the truth, at their handoff and as of the end',
    async (name, halfLife) => {
      const criteria = plantedCriteria(halfLife)
      const ids = await inWorkspace(
        workspaceId,
        tx => tx.sql<{ id: string; key: string }[]>`select id, external_id as key from app.lead
        where workspace_id = ${workspaceId}`,
      )
      const idOf = new Map(ids.map(({ id, key }) => [key, id]))
      const wrong: string[] = []
      await withWorkspace(workspaceId, async tx => {
        const workspace = { id: workspaceId, timeZone: 'UTC' }
        for (const lead of leads) {
          const expected = truth.scores[lead.id]
          const total = async (at: Date) =>
            (await scoreAt(tx, workspace, { leadId: idOf.get(lead.id) ?? '', criteria, at })).score.total ??
            Number.NaN
          const atMql = await total(lead.mqlAt)
          const atEnd = await total(new Date(truth.as_of))
          const isRight =
            Math.abs(atMql - expected[`at_mql_${name}`]) <= 1e-6 &&
            Math.abs(atEnd - expected[`as_of_${name}`]) <= 1e-6
          if (!isRight) wrong.push(lead.id)
        }
      })
      expect(leads).toHaveLength(400)
      expect(wrong).toEqual([])
    },
  )
})
