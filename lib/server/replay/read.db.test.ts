import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withWorkspace } from '@/db/client'
import { PROMISE_ANCHOR } from '@/db/seed/promises'
import { seedSample } from '@/db/seed/sample'
import { createTestMember, createTestWorkspace, openTestDatabase } from '@/db/testing'
import { documentOf } from '@/lib/contracts/criteria-from'
import { type ReplayReady, replayAnswer, replayRequest } from '@/lib/contracts/replay'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import type { LeadFacts } from '@/lib/domain/criteria/lead-facts'
import type { MemberRole } from '@/lib/domain/policy/roles'
import { leadStretches, type RealEpisode } from '@/lib/domain/replay/lead-stretches'
import type { EngagementEvent } from '@/lib/domain/scoring/engagement-event'
import { firstCrossing } from '@/lib/domain/scoring/first-crossing'
import { memberScope } from '../member-scope.testing'
import { stopReplays } from './histories'
import { runReplay } from './read'
import { readCriteria } from './read-criteria'

const database = openTestDatabase()
const asOf = new Date(`${PROMISE_ANCHOR}T00:00:00Z`)
let workspaceId = ''
let timeZone = ''
let inForce: Criteria

beforeAll(async () => {
  workspaceId = (await seedSample(database.ownerUrl, { anchor: PROMISE_ANCHOR })).workspaceId
  const [row] = await database.super`select time_zone from app.workspace where workspace_id = ${workspaceId}`
  timeZone = row?.time_zone
  const agreed = await withWorkspace(workspaceId, tx => readCriteria(tx, { workspaceId }, null, asOf))
  if (agreed === null) throw new Error('the sample company has no agreement')
  inForce = agreed.criteria
}, 120_000)
afterAll(stopReplays)

const asRole = (role: MemberRole, asked: object, workspace = workspaceId) =>
  withWorkspace(
    workspace,
    async tx => {
      const member = await createTestMember(database, workspace, role)
      const scope = await memberScope(tx, workspace, member, 'replay.run')
      return replayAnswer.parse(await runReplay(tx, scope, replayRequest.parse(asked), asOf))
    },
    { timeoutMs: 60_000 },
  )

async function ready(role: MemberRole, asked: object): Promise<ReplayReady> {
  for (let i = 0; i < 60; i++) {
    const answer = await asRole(role, asked)
    if (answer.status === 'ready') return answer
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error('the history was never read')
}

/** The first answer that knows all that was written before it was asked for. */
async function current(role: MemberRole, asked: object): Promise<ReplayReady> {
  for (let i = 0; i < 120; i++) {
    const answer = await ready(role, asked)
    if (answer.is_current) return answer
    await new Promise(resolve => setTimeout(resolve, 250))
  }
  throw new Error('the history was never read anew')
}

type LeadRow = LeadFacts & { id: string; createdAt: Date | null }

/** The same leads, read row by row and judged one by one. */
async function judgeEachLead(criteria: Criteria) {
  const sql = database.super
  const leads = await sql<LeadRow[]>`
    select id, created_at as "createdAt", company, job_title as "jobTitle", industry, country, employees,
      employee_band as "employeeBand", annual_revenue_minor::float8 as "annualRevenueMinor", source, segment, attributes
    from app.lead where workspace_id = ${workspaceId} and voided_at is null and merged_into_id is null`
  const events = await sql<(EngagementEvent & { leadId: string })[]>`
    select id, lead_id as "leadId", type, occurred_at as "occurredAt", date_only as "dateOnly", properties
    from app.engagement_event where workspace_id = ${workspaceId}`
  const episodes = await sql<(RealEpisode & { leadId: string })[]>`
    select lead_id as "leadId", id, mql_at as "mqlAt", accepted_at as "acceptedAt", disposed_at as "disposedAt",
      disposition, verdict, reason, sql_at as "sqlAt", closed_at as "closedAt", outcome, date_only as "dateOnly",
      amount_minor::float8 as "amountMinor"
    from app.handoff where workspace_id = ${workspaceId} order by n`
  const eventsOf = Map.groupBy(events, event => event.leadId)
  const episodesOf = Map.groupBy(episodes, episode => episode.leadId)
  let mqls = 0
  let unknown = 0
  let sqls = 0
  let caught = 0
  let wins = 0
  for (const { id, createdAt, ...facts } of leads)
    for (const { earlier, untilMs, episode } of leadStretches(episodesOf.get(id) ?? [])) {
      const known = [{ from: createdAt ?? new Date(0), facts }]
      const candidate = { createdAt, facts: known, events: eventsOf.get(id) ?? [], earlier }
      const upTo = new Date(Math.min(untilMs, asOf.getTime()))
      const isMql = firstCrossing(candidate, criteria, upTo, timeZone) !== null
      const isWon = episode?.outcome === 'won'
      wins += isWon ? 1 : 0
      if (!isMql) continue
      mqls += 1
      unknown += episode === null ? 1 : 0
      sqls += episode?.sqlAt ? 1 : 0
      caught += isWon ? 1 : 0
    }
  return { mqls, unknown, sqls, missed_wins: wins - caught }
}

describe('a replay of the sample company', () => {
  it('says of what is in force what judging each lead says', async () => {
    const answer = await ready('marketing_leader', {})
    expect(answer.draft.figures).toMatchObject(await judgeEachLead(inForce))
    expect(answer.draft.figures.mqls).toBeGreaterThan(500)
    expect(answer.in_force?.figures).toEqual(answer.draft.figures)
    expect(answer.is_current).toBe(true)
  })

  it('says of a draft what judging each lead says, and of its threshold what the curve says', async () => {
    const draft: Criteria = {
      ...inForce,
      thresholds: { ...inForce.thresholds, total: 41 },
      guards: { ...inForce.guards, form_fill: false },
      behaviourRules: inForce.behaviourRules.map((rule, i) =>
        i % 2 === 0 ? { ...rule, points: rule.points + 2, halfLifeDays: 17 } : { ...rule, cap: 2 },
      ),
    }
    const answer = await ready('sales_manager', { criteria: documentOf(draft) })
    expect(answer.draft.figures).toMatchObject(await judgeEachLead(draft))
    const atLine = Object.values(answer.draft.curve.by_class).reduce((sum, row) => sum + (row[41] ?? 0), 0)
    expect(atLine).toBe(answer.draft.figures.mqls)
    const inMonths = answer.draft.months.reduce((sum, month) => sum + (month.mqls[41] ?? 0), 0)
    expect(inMonths).toBe(answer.draft.figures.mqls)
    const { comparison } = answer
    expect((comparison?.both ?? 0) + (comparison?.enters.figures.mqls ?? 0)).toBe(answer.draft.figures.mqls)
    expect((comparison?.both ?? 0) + (comparison?.leaves.figures.mqls ?? 0)).toBe(
      answer.in_force?.figures.mqls,
    )
  })

  it('compares with a version, and counts the days asked for only', async () => {
    const first = await ready('marketer', { version: 1, against: 3 })
    expect(first).toMatchObject({ draft: { version: 1 }, in_force: { version: 3 } })
    const part = await ready('marketer', { version: 1, from: '2026-01-01', to: '2026-03-31' })
    expect(part.draft.months.map(month => month.month)).toEqual(['2026-01', '2026-02', '2026-03'])
    const label = (month: { month: string }) => month.month >= '2026-01' && month.month <= '2026-03'
    expect(part.draft.months).toEqual(first.draft.months.filter(label))
  })

  it('names leads to those who may see them all, and counts for the others', async () => {
    const draft = { ...inForce, thresholds: { ...inForce.thresholds, total: 90 } }
    const asked = { criteria: documentOf(draft), named: 20 }
    const named = await ready('marketing_leader', asked)
    expect(named.comparison?.leaves.leads).toHaveLength(20)
    expect(named.draft.missed_wins.leads[0]?.name).toEqual(expect.any(String))
    for (const role of ['executive', 'sales_rep'] as const) {
      const answer = await ready(role, asked)
      expect(answer.comparison?.leaves.leads).toEqual([])
      expect(answer.draft.missed_wins.leads).toEqual([])
      expect(answer.draft.figures).toEqual(named.draft.figures)
    }
  })

  it('takes in what changes, under a new version of the data', async () => {
    const before = await ready('marketing_leader', {})
    const [lead] = await database.super`
      select l.id from app.lead l where l.workspace_id = ${workspaceId} and l.voided_at is null
        and l.merged_into_id is null and not exists (select 1 from app.handoff h
          where h.workspace_id = l.workspace_id and h.lead_id = l.id) order by l.id limit 1`
    await database.super`
      insert into app.engagement_event (workspace_id, id, lead_id, type, occurred_at, source_system, external_id)
      values (${workspaceId}, uuidv7(), ${lead?.id}, 'a_type_nobody_knew',
        ${new Date(asOf.getTime() - 86_400_000)}, 'generic', 'new-1')`
    await database.super`
      update app.workspace set dataset_version = dataset_version + 1 where workspace_id = ${workspaceId}`
    const after = await current('marketing_leader', {})
    expect(after.population.events).toBe(before.population.events + 1)
  })

  it('says of leads that changed what a history read anew says', async () => {
    const before = await current('marketing_leader', {})
    const changed = await database.super<{ leadId: string }[]>`
      update app.handoff set outcome = 'lost' where workspace_id = ${workspaceId} and id in (select id from app.handoff
        where workspace_id = ${workspaceId} and outcome = 'won' order by id limit 3)
      returning lead_id as "leadId"`
    await database.super`
      insert into app.handoff_change (workspace_id, id, lead_ids)
      values (${workspaceId}, uuidv7(), ${changed.map(each => each.leadId)}::uuid[])`
    await database.super`
      update app.workspace set dataset_version = dataset_version + 1 where workspace_id = ${workspaceId}`
    const after = await current('marketing_leader', { effects: true })
    expect(after.population.wins).toBe(before.population.wins - 3)
    await stopReplays()
    const {
      data_as_of: _,
      engine_ms: __,
      query: ___,
      ...anew
    } = await current('marketing_leader', { effects: true })
    expect(after).toMatchObject(anew)
  })

  it('has nothing to say of a workspace without agreement or history', async () => {
    const { id } = await createTestWorkspace(database)
    expect(await asRole('marketer', {}, id)).toMatchObject({ status: 'empty' })
    const asked = { criteria: documentOf(inForce) }
    expect(await asRole('marketer', asked, id)).toMatchObject({
      status: 'empty',
      message: expect.stringMatching(/Nothing has happened/),
    })
  })
})
