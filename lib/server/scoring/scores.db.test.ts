import { beforeEach, describe, expect, test } from 'vitest'
import { withWorkspace } from '@/db/client'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { documentOf } from '@/lib/contracts/criteria-from'
import { leadScore, leadScoreInput } from '@/lib/contracts/lead-score'
import { scoresAnswer, scoresInput } from '@/lib/contracts/scores'
import { behaviour, PLANTED_GATES } from '@/lib/domain/scoring/criteria.testing'
import { inWorkspace, operator } from '../import/import-file.testing'
import { memberScope } from '../member-scope.testing'
import { addVersion, criteriaWith, event, liveWorkspace, send } from './live.testing'
import { getLeadScore } from './read-score'
import { scoreGiven } from './score-given'

const database = openTestDatabase()
const CAPPED = criteriaWith({
  behaviourRules: [behaviour('page_view', 20, { maxPerDay: 1 }), behaviour('email_open', 3)],
  gates: PLANTED_GATES.slice(0, 1),
})
const NOW = new Date('2026-06-30T00:00:00Z')
let workspaceId = ''
let leadId = ''

beforeEach(async () => {
  workspaceId = await liveWorkspace(database, CAPPED)
  const [lead] = await inWorkspace(
    workspaceId,
    tx => tx.sql<{ id: string }[]>`select id from app.lead
      where workspace_id = ${workspaceId} and external_id = 'L1'`,
  )
  leadId = lead?.id ?? ''
  const at = ['2026-06-01T10:00:00Z', '2026-06-01T11:00:00Z', '2026-06-02T10:00:00Z', '2026-06-03T10:00:00Z']
  await send(workspaceId, { events: at.map(each => event('page_view', each)) })
})

const ask = async (more: Record<string, unknown> = {}) => {
  const scope = await operator(workspaceId)
  const input = leadScoreInput.parse({ id: leadId, ...more })
  const answer = await withWorkspace(workspaceId, tx => getLeadScore(tx, scope, input, NOW))
  return leadScore.parse(answer)
}

describe('the score of a lead', () => {
  test('sums its lines, says what capped one, and how it answers the gates', async () => {
    const { version, qualification } = await ask({ at: '2026-06-03T10:00:00Z' })
    expect(version).toBe(1)
    expect(qualification?.score.total).toBe(60)
    const { lines = [], gates = [] } = qualification?.score ?? {}
    expect(lines.map(line => line.points)).toEqual([20, 0, 20, 20])
    expect(lines[1]).toMatchObject({ kind: 'behaviour', limit: 'max_per_day' })
    expect(gates).toMatchObject([{ name: 'At least 50 employees', asked: 50, value: 400, state: 'passed' }])
    expect(qualification?.route).toBe('scored')
  })

  test('reads nothing of later, and stands with sales once it was handed over', async () => {
    expect((await ask({ at: '2026-06-01T10:30:00Z' })).qualification?.score.total).toBe(20)
    expect((await ask({ at: '2026-06-02T10:00:00Z' })).qualification?.holds).toEqual([])
    const later = await ask()
    expect(later.qualification?.holds).toEqual([{ kind: 'open_handoff' }])
    expect(later.handed_over_at).toEqual(['2026-06-03T10:00:00.000Z'])
  })

  test('is by the version named, and nothing where nothing was agreed', async () => {
    await addVersion(database, workspaceId, {
      n: 2,
      criteria: criteriaWith({ behaviourRules: [behaviour('page_view', 1)] }),
      effectiveAt: '2026-06-20T00:00:00Z',
    })
    expect(await ask()).toMatchObject({ version: 2, qualification: { score: { total: 4 } } })
    expect(await ask({ version: 1 })).toMatchObject({ version: 1, qualification: { score: { total: 60 } } })
    expect(await ask({ at: '2025-12-31T00:00:00Z' })).toMatchObject({ version: null, qualification: null })
    await expect(ask({ version: 9 })).rejects.toThrow('There is no version 9')
  })

  test('comes with its course for a chart', async () => {
    const { over_time } = await ask({ over_time: 'true' })
    expect(over_time?.length).toBeGreaterThan(50)
    expect(over_time?.length).toBeLessThanOrEqual(400)
    expect(over_time?.at(-1)).toMatchObject({ total: 60, at: NOW.toISOString() })
    expect(over_time?.find(point => point.at === '2026-06-02T10:00:00.000Z')?.total).toBe(40)
  })

  test('is not there for a rep whose lead it is not, nor in another workspace', async () => {
    const rep = await createTestMember(database, workspaceId, 'sales_rep')
    const input = leadScoreInput.parse({ id: leadId })
    const asRep = withWorkspace(workspaceId, async tx =>
      getLeadScore(tx, await memberScope(tx, workspaceId, rep, 'lead.list'), input, NOW),
    )
    await expect(asRep).rejects.toThrow('There is no such lead')
    const other = (await createTestWorkspace(database)).id
    const scope = await operator(other)
    await expect(withWorkspace(other, tx => getLeadScore(tx, scope, input, NOW))).rejects.toThrow(
      'There is no such lead',
    )
  })
})

describe('scoring leads that are given', () => {
  const give = async (body: unknown) => {
    const scope = await operator(workspaceId)
    const input = scoresInput.parse(body)
    const answer = await withWorkspace(workspaceId, tx => scoreGiven(tx, scope, input, NOW), {
      readOnly: true,
    })
    return scoresAnswer.parse(answer)
  }
  const seen = (type: string, at: string) => ({ type, occurred_at: at })

  test('uses the criteria given, keeps the order, tells not scored from zero, and stores nothing', async () => {
    const criteria = documentOf({ ...CAPPED, thresholds: { ...CAPPED.thresholds, total: 40 } })
    const answer = await give({
      criteria,
      at: '2026-06-10T00:00:00Z',
      leads: [
        { key: 'none', facts: { employees: 80 } },
        { key: 'zero', facts: { employees: 80 }, events: [seen('webinar', '2026-06-01T10:00:00Z')] },
        {
          key: 'two',
          facts: { employees: 80 },
          events: [seen('page_view', '2026-06-02T10:00:00Z'), seen('page_view', '2026-06-01T10:00:00Z')],
        },
        { key: 'small', facts: { employees: 5 }, events: [seen('page_view', '2026-06-01')] },
      ],
    })
    expect(answer.version).toBeNull()
    expect(answer.results.map(({ key, score }) => [key, score.total, score.not_scored])).toEqual([
      ['none', null, 'nothing_known'],
      ['zero', 0, null],
      ['two', 40, null],
      ['small', 20, null],
    ])
    expect(answer.results[2]?.crossing).toMatchObject({
      at: '2026-06-02T10:00:00.000Z',
      route: 'scored',
      total: 40,
    })
    expect(answer.results[3]?.holds).toMatchObject([{ kind: 'gate', gate: { state: 'failed' } }])
    const [rows] = await inWorkspace(
      workspaceId,
      tx =>
        tx.sql<{ n: number }[]>`select count(*)::int as n from app.lead where workspace_id = ${workspaceId}`,
    )
    expect(rows?.n).toBe(2)
  })

  test('uses a version otherwise, and refuses criteria clause by clause', async () => {
    const leads = [{ events: [seen('page_view', '2026-06-01T10:00:00Z')] }]
    expect(await give({ leads })).toMatchObject({
      version: 1,
      results: [{ key: null, score: { total: 20 } }],
    })
    expect(await give({ leads, version: 1 })).toMatchObject({ version: 1 })
    await expect(give({ leads, version: 4 })).rejects.toThrow('no version 4')
    const broken = { ...documentOf(CAPPED), thresholds: { total: 'high' } }
    expect(scoresInput.safeParse({ leads, criteria: broken }).success).toBe(false)
    const many = Array.from({ length: 1_001 }, () => ({}))
    expect(scoresInput.safeParse({ leads: many }).success).toBe(false)
  })
})
